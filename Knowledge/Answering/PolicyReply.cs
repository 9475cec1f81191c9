using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers with the article of a policy that was found, word for word.</summary>
internal static class PolicyReply
{
    public static Answer For(CatalogueEntry entry, PolicyContent policy, double confidence)
    {
        var article = policy.Articles[entry.Part];
        var text = new ReplyText(Sentences.Get("PolicyTitle", policy.Title));
        text.Section(article.Number.Length == 0 ? Sentences.Get("Excerpt") : article.Number, [article.Text]);
        text.Line(Sentences.Get(
            "PolicySource",
            string.Join(Sentences.Get("PhraseComma"), new[] { policy.Issuer, policy.DocumentNumber ?? "" }.Where(part => part.Length > 0)),
            entry.Version));
        return new(
            new Reply
            {
                Status = ReplyStatus.Answered,
                Text = text.ToString(entry.IsSample),
                Citations = [new(CitationKind.Policy, entry.Code, $"{entry.Title}{article.Number}", null, entry.Version)],
                Confidence = confidence,
                Sample = entry.IsSample,
            },
            Focus.None);
    }
}
