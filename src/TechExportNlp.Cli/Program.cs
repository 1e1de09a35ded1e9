using TechExportNlp.Cli;
using TechExportNlp.Cli.Terminal;

return await Technlp.RunAsync(
    args,
    new CommandIo(Console.OpenStandardOutput(), Console.Error, Console.OpenStandardInput())
    {
        IsTerminal = !Console.IsErrorRedirected,
        Screen = Screen.OfOutput(),
    }).ConfigureAwait(false);
