using Hanyang.Assistant.Training.Questions.Forms;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>One field of the form.</summary>
/// <param name="Rows">Lines of a text field; 1 for a single line.</param>
/// <param name="Hint">The key of the sentence that helps with it.</param>
internal sealed record CellView(QuestionEditor Editor, string Key, int Rows = 1, string? Hint = null)
{
    public string Text => Editor[Key];

    public string Id => "f-" + Key.Replace('.', '-');

    public string Label => Sentences.Get("Cell_" + Key.Replace('.', '_'));

    /// <summary>Of the field itself or of a part of it.</summary>
    public string? Refusal => Editor.Refusals
        .Where(refusal => refusal.Key == Key || refusal.Key.StartsWith(Key + "[", StringComparison.Ordinal) || (Key == "number.value" && refusal.Key == "number"))
        .Select(refusal => refusal.Value).FirstOrDefault();
}
