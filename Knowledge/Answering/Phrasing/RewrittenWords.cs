using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Whether a question that the model wrote is made of what was said: the person's words, the names of the matter talked about, and the words with which one asks.</summary>
internal static class RewrittenWords
{
    private static readonly string AskingWords = string.Join('\n', ModelTexts.Lines("asking"));

    /// <param name="previous">The names of the matter talked about.</param>
    public static bool Hold(string written, Inquiry inquiry, IEnumerable<string> previous)
    {
        var said = CheckedText.Of(inquiry.Text);
        var question = CheckedText.Of(written);
        IEnumerable<string> given =
        [
            inquiry.Text, .. previous, AskingWords,
            .. inquiry.Focus.Facet is { } facet ? [FacetText.Label(facet)] : Array.Empty<string>(),
        ];
        return !written.Any(char.IsControl) && question.Keys.All(said.Keys.Contains) && Borrowed.Holds(question, CheckedText.Of(string.Join('\n', given)));
    }
}
