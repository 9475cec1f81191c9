using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Asks which of a few records is meant; each choice is a message that names one.</summary>
internal static class ClarifyingReply
{
    public static Answer For(IReadOnlyList<CatalogueEntry> choices, Question question, Focus focus, double confidence)
    {
        var text = new ReplyText(Sentences.Get("WhichOne"));
        foreach (var choice in choices)
        {
            text.Line(Sentences.Get("ListLine", choice.Title));
        }

        var sample = choices.Any(choice => choice.IsSample);
        return new(
            new Reply
            {
                Status = ReplyStatus.Clarify,
                Text = text.ToString(sample),
                Suggestions = [.. choices.Select(choice => choice.Title), Sentences.Get("NoneOfThese")],
                Confidence = confidence,
                Sample = sample,
            },
            focus with { Pending = question.Text });
    }
}
