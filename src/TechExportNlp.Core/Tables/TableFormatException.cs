namespace TechExportNlp;

/// <summary>A table of language knowledge is malformed. The message says in which table and line, why, and what is wanted.</summary>
public sealed class TableFormatException : FormatException
{
    /// <summary>An error without details.</summary>
    public TableFormatException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public TableFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public TableFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error in a line of a table.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="problem">What is wrong, and what is wanted.</param>
    public TableFormatException(string table, int line, string problem)
        : base($"{table}.tsv, line {line}: {problem}")
    {
        Table = table;
        Line = line;
    }

    /// <summary>The table's name, without ending; null where it is not known.</summary>
    public string? Table { get; }

    /// <summary>The line, from 1; 0 where it is not known.</summary>
    public int Line { get; }
}
