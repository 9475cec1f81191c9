using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Microsoft.AspNetCore.Html;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>A changed line with its parts marked. Not in the pages themselves, which would put blanks between the parts.</summary>
internal static class LineMarks
{
    public static IHtmlContent Old(LineChange change) => Runs(change.Old, "del");

    public static IHtmlContent New(LineChange change) => Runs(change.New, "ins");

    private static HtmlContentBuilder Runs(IReadOnlyList<Run>? runs, string element)
    {
        var html = new HtmlContentBuilder();
        if (runs is null)
        {
            html.Append("—");
            return html;
        }

        foreach (var run in runs)
        {
            _ = run.IsChanged ? html.AppendHtml($"<{element}>").Append(run.Text).AppendHtml($"</{element}>") : html.Append(run.Text);
        }

        return html;
    }
}
