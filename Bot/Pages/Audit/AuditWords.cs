using System.Text.Json;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Training;

namespace Hanyang.Assistant.Bot.Pages.Audit;

/// <summary>An entry in the reader's words; what has none shows as it is stored.</summary>
internal static class AuditWords
{
    // A verb that a module adds is searched for in words once it stands here.
    private static readonly string[] Verbs =
    [
        .. AccountVerbs.All, "imported", "restored", "sample-removed",
        .. WorkshopVerbs.All, .. NoticeVerbs.All, .. TrainingVerbs.All, .. SchedulerVerbs.All,
    ];

    public static string Verb(string verb) => Sentences.GetOr($"Verb_{verb}", verb);

    public static IReadOnlyList<string> VerbsLike(string words) => [.. Verbs.Where(verb => Verb(verb).Contains(words, StringComparison.OrdinalIgnoreCase))];

    public static string Who(AuditEntry entry)
    {
        var parts = entry.ActorName.Split(':', 2);
        return parts.Length == 2 && entry.ActorId is null ? Sentences.GetOr($"Actor_{parts[0]}", parts[0]) + " " + parts[1] : entry.ActorName;
    }

    public static string Role(AuditEntry entry) => entry.ActorRole is { } role ? Sentences.GetOr($"Role_{role}", role) : "";

    public static string Details(AuditEntry entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry.Details);
            return string.Join(" · ", json.RootElement.EnumerateObject()
                .Where(detail => detail.Value.ValueKind != JsonValueKind.Null)
                .Select(detail => $"{Sentences.GetOr($"Detail_{detail.Name}", detail.Name)} {Value(detail)}"));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            // Somebody has changed it by hand; the page shows what stands there.
            return entry.Details;
        }
    }

    public static string Verification(AuditVerification found) => found.IsIntact
        ? Sentences.Get("AuditIntact", found.Entries, found.Head, found.Unsealed)
        : Sentences.Get($"AuditBroken_{found.Reason}", found.Broken, found.Entries);

    private static string Value(JsonProperty detail) => detail.Name switch
    {
        "role" or "was" => Sentences.GetOr($"Role_{detail.Value}", detail.Value.ToString()),
        "reason" => Sentences.GetOr($"Reason_{detail.Value}", detail.Value.ToString()),
        _ when detail.Value.ValueKind == JsonValueKind.True => Sentences.Get("DetailYes"),
        _ => detail.Value.ToString(),
    };
}
