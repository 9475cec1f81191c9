using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Scheduler.Curricula;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A training year, and what a holiday notice moves in it, as a script and as a person reads it.</summary>
internal static class YearPrint
{
    /// <summary>One document; its shape is a contract.</summary>
    public static string Json(IReadOnlyList<PlannedOccurrence> occurrences) => new JsonArray([.. occurrences.Select(Json)]).ToJsonString(RecordJson.Options);

    public static string Text(IReadOnlyList<PlannedOccurrence> occurrences)
    {
        var text = new StringBuilder();
        if (occurrences.Any(one => one.IsProvisional))
        {
            text.AppendLine(Sentences.Get("YearProvisional"));
        }

        foreach (var one in occurrences)
        {
            text.Append(Day(one.OpensOn)).Append(" – ").Append(one.ClosesOn.ToString("MM-dd", CultureInfo.InvariantCulture)).Append("  ").Append(one.Title);
            text.Append(one.PlannedOn == one.OpensOn ? "" : Sentences.Get("YearPlanned", Day(one.PlannedOn)));
            text.AppendLine(one.SharesDayWith is { } other ? Sentences.Get("YearShares", other) : "");
        }

        return text.Append(Sentences.Get("YearCount", occurrences.Count)).ToString();
    }

    public static JsonNode Json(MovedOccurrence move) => new JsonObject
    {
        ["track"] = move.Track,
        ["key"] = move.Key,
        ["title"] = move.Title,
        ["plannedOn"] = Iso(move.PlannedOn),
        ["from"] = Iso(move.From),
        ["to"] = Iso(move.To),
        ["needsSomebody"] = move.NeedsSomebody,
    };

    public static string Text(IReadOnlyList<MovedOccurrence> moves) => moves.Count == 0 ? "" : string.Join(Environment.NewLine, moves
        .Select(move => Sentences.Get(move.NeedsSomebody ? "YearStays" : "YearMoves", move.Title, Day(move.From), Day(move.To)))
        .Prepend(Sentences.Get("YearMovesTitle", moves.Count))) + Environment.NewLine;

    private static JsonObject Json(PlannedOccurrence one)
    {
        var json = new JsonObject
        {
            ["track"] = one.Track,
            ["key"] = one.Key,
            ["plannedOn"] = Iso(one.PlannedOn),
            ["opensOn"] = Iso(one.OpensOn),
            ["closesOn"] = Iso(one.ClosesOn),
            ["title"] = one.Title,
            ["provisional"] = one.IsProvisional,
        };
        if (one.SharesDayWith is { } other)
        {
            json["sharesDayWith"] = other;
        }

        return json;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"{Iso(day)} {day.ToString("ddd", CultureInfo.CurrentUICulture)}";
}
