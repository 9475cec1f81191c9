using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Hanyang.Assistant.Knowledge.Workshop.Contradictions;
using Microsoft.AspNetCore.Html;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Texts with parts of them marked. Not in the pages themselves, which would put blanks between the parts.</summary>
internal static class Marking
{
    public static IHtmlContent Nothing { get; } = new HtmlString("—");

    public static IHtmlContent Removed(IReadOnlyList<Run> runs) => Runs(runs, "del");

    public static IHtmlContent Added(IReadOnlyList<Run> runs) => Runs(runs, "ins");

    public static IHtmlContent Numbers(Statement statement)
    {
        var html = new HtmlContentBuilder();
        var at = 0;
        foreach (var mark in statement.Marks)
        {
            var (start, length) = mark.GetOffsetAndLength(statement.Text.Length);
            html.Append(statement.Text[at..start]).AppendHtml("<mark>").Append(statement.Text.Substring(start, length)).AppendHtml("</mark>");
            at = start + length;
        }

        return html.Append(statement.Text[at..]);
    }

    private static HtmlContentBuilder Runs(IReadOnlyList<Run> runs, string element)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in runs)
        {
            _ = run.IsChanged ? html.AppendHtml($"<{element}>").Append(run.Text).AppendHtml($"</{element}>") : html.Append(run.Text);
        }

        return html;
    }
}
