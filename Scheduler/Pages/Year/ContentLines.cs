using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>Content as a form has it: a line for each thing, its code first, then what it is called.</summary>
internal static class ContentLines
{
    public const int Most = 20;
    public const int Longest = 200;

    public static string Text(IReadOnlyList<ContentItem> content, ContentKind kind) =>
        string.Join('\n', content.Where(item => item.Kind == kind).Select(item => $"{item.Reference} {item.Title}".Trim()));

    /// <summary>Null when there is too much of it.</summary>
    public static IReadOnlyList<ContentItem>? Read(IFormCollection form)
    {
        List<ContentItem> content = [];
        foreach (var kind in Enum.GetValues<ContentKind>())
        {
            var lines = form[$"content.{kind}"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            content.AddRange(lines.Select(line => line.Split((char[]?)null, 2, StringSplitOptions.TrimEntries)).Select(parts => new ContentItem(kind, parts[0], parts.ElementAtOrDefault(1) ?? "")));
        }

        return content.Count > Most || content.Any(item => item.Reference.Length > Longest || item.Title.Length > Longest) ? null : content;
    }
}
