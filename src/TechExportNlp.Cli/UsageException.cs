namespace TechExportNlp.Cli;

/// <summary>What the command line names cannot be read or written; the message is for the user.</summary>
internal sealed class UsageException(string message, Exception inner) : Exception(message, inner);
