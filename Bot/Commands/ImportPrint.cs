using System.Text;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>An import's report as a script and as a person reads it.</summary>
internal static class ImportPrint
{
    private const int MostShown = 20;

    /// <summary>One document; its shape is a contract.</summary>
    public static string Json(ImportReport report) => RecordJson.Write(new
    {
        report.Read,
        report.Added,
        report.Updated,
        report.Unchanged,
        Rejected = report.Rejected.Select(row => new { row.Row, row.Field, row.Reason }),
    }) + Environment.NewLine;

    public static string Text(ImportReport report, ImportOptions options)
    {
        var text = new StringBuilder();
        text.AppendLine(Sentences.Get("ImportCounts", report.Read, report.Added, report.Updated, report.Unchanged, report.Rejected.Count));
        foreach (var row in report.Rejected.Take(MostShown))
        {
            text.AppendLine(Sentences.Get(row.Row == 0 ? "ImportRefusedFile" : row.Field.Length == 0 ? "ImportRefusedRow" : "ImportRefusedField", row.Row, row.Field, row.Reason));
        }

        if (report.Rejected.Count > MostShown)
        {
            text.AppendLine(Sentences.Get("ImportMore", report.Rejected.Count - MostShown));
        }

        text.AppendLine(Sentences.Get(report.IsRefused ? "ImportNothingSaved" : options.DryRun ? "ImportWasDryRun" : "ImportSaved"));
        return text.ToString();
    }
}
