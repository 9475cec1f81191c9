using System.CommandLine;
using System.Globalization;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Commands;

CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

var root = new RootCommand(Sentences.Get("RootDescription"))
{
    ServeCommand.Create(),
    AskCommand.Create(),
    ChatCommand.Create(),
    MigrateCommand.Create(),
    YearCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    EvaluateCommand.Create(),
    LearnCommand.Create(),
    SampleCommand.Create(),
    AccountCommand.Create(),
    AuditCommand.Create(),
    CertificateCommand.Create(),
};
root.SetAction(ServeCommand.RunAsync);
return await CommandLine.RunAsync(root, args);
