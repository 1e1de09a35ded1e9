using TechExportNlp.Cli;

return await Technlp.RunAsync(
    args,
    new CommandIo(Console.OpenStandardOutput(), Console.Error, Console.OpenStandardInput()) { IsTerminal = !Console.IsErrorRedirected }).ConfigureAwait(false);
