using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Asks which of a few records is meant, by what tells them apart; each choice is a message that names one.</summary>
internal static class ClarifyingReply
{
    public static Answer For(IReadOnlyList<CatalogueEntry> choices, Question question, Focus focus, double confidence)
    {
        var splitting = Splitting.Of(choices);
        var text = new ReplyText(splitting is null ? Sentences.Get("WhichOne") : Sentences.Get(splitting.Sentence, string.Join(Sentences.Get("Or"), splitting.Distinct)));
        foreach (var (choice, rank) in choices.Select((choice, rank) => (choice, rank)))
        {
            text.Line(splitting is null ? Sentences.Get("ListLine", choice.Title) : Sentences.Get("ListLineOf", splitting.Values[rank], choice.Title));
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
            focus with { Pending = question.Text, Choices = [.. choices.Select(choice => choice.Code)] });
    }
}
