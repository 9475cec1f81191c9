using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Finds the confirmed inquiries that are most like a new one.</summary>
public sealed class NearestInquiries
{
    private const int Pool = 24;
    private const int Many = 1_000;
    private const float WeightOfMany = 2;

    private readonly IReadOnlyList<SeedInquiry> inquiries;
    private readonly List<Phrase> phrases;
    private readonly PassageIndex index;

    private NearestInquiries(IReadOnlyList<SeedInquiry> inquiries, List<Phrase> phrases, PassageIndex index) =>
        (this.inquiries, this.phrases, this.index) = (inquiries, phrases, index);

    public static NearestInquiries None { get; } = Of([]);

    public int Count => inquiries.Count;

    /// <summary>
    /// Where few inquiries are known a faint resemblance has nothing to share with. This much, about what the nearest of many weigh
    /// together, is taken to speak for something else.
    /// </summary>
    internal float LeastWeight => inquiries.Count < Many ? WeightOfMany : 0;

    public static NearestInquiries Of(IReadOnlyList<SeedInquiry> inquiries)
    {
        var texts = inquiries.Select(inquiry => Question.Spoken(inquiry.Text)).ToList();
        var index = PassageIndexBuilder.Build([.. texts.Select((text, number) => new Passage($"{number}", [(PassageField.Aliases, text)]))]);
        var phrases = texts.ConvertAll(Phrase.Of);
        phrases.ForEach(phrase => phrase.Weigh(gram => index.Idf(gram)));
        return new(inquiries, phrases, index);
    }

    /// <summary>The nearest, with their likeness: 1 for the same words, weighted by their rarity among all inquiries.</summary>
    /// <param name="spoken">Normalised, blanks for punctuation.</param>
    public IReadOnlyList<(SeedInquiry Inquiry, float Likeness)> Find(string spoken)
    {
        if (inquiries.Count == 0)
        {
            return [];
        }

        var asked = WeighedPhrase.Of(Phrase.Of(spoken), gram => index.Idf(gram));
        return asked.Weight == 0 ? [] : [.. index.Search(spoken, Pool)
            .Select(hit => (inquiries[hit.Ordinal], asked.Shared(phrases[hit.Ordinal]) / MathF.Sqrt(asked.Weight * phrases[hit.Ordinal].TotalWeight)))
            .OrderByDescending(near => near.Item2)];
    }
}
