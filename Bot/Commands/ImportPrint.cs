using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Scheduler.Curricula;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>An import's report as a script and as a person reads it.</summary>
internal static class ImportPrint
{
    private const int MostShown = 20;

    /// <summary>One document; its shape is a contract.</summary>
    /// <param name="moves">What a holiday notice moves in training years; null for everything else.</param>
    public static string Json(ImportReport report, IReadOnlyList<MovedOccurrence>? moves = null)
    {
        var json = JsonSerializer.SerializeToNode(
            new
            {
                report.Read,
                report.Added,
                report.Updated,
                report.Unchanged,
                Rejected = report.Rejected.Select(row => new { row.Row, row.Field, row.Reason }),
            },
            RecordJson.Options)!.AsObject();
        if (moves is not null)
        {
            json["moves"] = new JsonArray([.. moves.Select(YearPrint.Json)]);
        }

        return json.ToJsonString(RecordJson.Options) + Environment.NewLine;
    }

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
