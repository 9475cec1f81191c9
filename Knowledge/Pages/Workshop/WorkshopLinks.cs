namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>The pages of the editors' workshop in the order of its menu. One is added here when it is built.</summary>
internal static class WorkshopLinks
{
    public static IReadOnlyList<WorkshopLink> All { get; } =
    [
        new("/knowledge", "WorkshopStart"),
        new("/knowledge/faqs", "FaqsTitle"),
        new("/knowledge/synonyms", "SynonymsTitle"),
        new("/knowledge/expiry", "ExpiryTitle"),
        new("/knowledge/contradictions", "ContradictionsTitle"),
        new("/knowledge/inquiries", "WorkshopInquiries"),
        new("/knowledge/hits", "WorkshopHits"),
        new("/knowledge/trials", "WorkshopTrials"),
    ];

    /// <summary>The link under which an address stands: the longest that it begins with.</summary>
    public static WorkshopLink? Of(string path) => All
        .Where(link => path == link.Path || path.StartsWith($"{link.Path}/", StringComparison.Ordinal))
        .MaxBy(link => link.Path.Length);
}

/// <param name="Path">Without a slash at its end.</param>
/// <param name="Key">The sentence that names it.</param>
internal sealed record WorkshopLink(string Path, string Key);
