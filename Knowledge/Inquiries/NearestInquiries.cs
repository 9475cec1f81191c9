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
    private readonly Phrase[] phrases;
    private readonly PassageIndex index;

    private NearestInquiries(IReadOnlyList<SeedInquiry> inquiries, Phrase[] phrases, PassageIndex index) =>
        (this.inquiries, this.phrases, this.index) = (inquiries, phrases, index);

    public static NearestInquiries None { get; } = Of([]);

    /// <summary>
    /// Where few inquiries are known a faint resemblance has nothing to share with. This much, about what the nearest of many weigh
    /// together, is taken to speak for something else.
    /// </summary>
    internal float LeastWeight => inquiries.Count < Many ? WeightOfMany : 0;

    public static NearestInquiries Of(IReadOnlyList<SeedInquiry> inquiries)
    {
        var texts = inquiries.Select(inquiry => Question.Spoken(inquiry.Text)).ToList();
        var index = PassageIndexBuilder.Build([.. texts.Select((text, number) => new Passage($"{number}", [(PassageField.Aliases, text)]))]);
        return new(inquiries, [.. texts.Select(Phrase.Of)], index);
    }

    /// <summary>The nearest, with their likeness: 1 for the same words, weighted by their rarity among all inquiries.</summary>
    /// <param name="spoken">Normalised, blanks for punctuation.</param>
    public IReadOnlyList<(SeedInquiry Inquiry, float Likeness)> Find(string spoken)
    {
        var asked = Phrase.Of(spoken);
        var own = Weight(asked);
        return own == 0 ? [] : [.. index.Search(spoken, Pool)
            .Select(hit => (inquiries[hit.Ordinal], Shared(asked, phrases[hit.Ordinal]) / MathF.Sqrt(own * Weight(phrases[hit.Ordinal]))))
            .OrderByDescending(near => near.Item2)];
    }

    private float Weight(Phrase phrase)
    {
        var sum = 0f;
        foreach (var gram in phrase.GramSet)
        {
            sum += index.Idf(new(gram));
        }

        return sum;
    }

    private float Shared(Phrase a, Phrase b)
    {
        var (mine, theirs, sum) = (0, 0, 0f);
        var x = a.GramSet;
        var y = b.GramSet;
        while (mine < x.Length && theirs < y.Length)
        {
            sum += x[mine] == y[theirs] ? index.Idf(new(x[mine])) : 0;
            (mine, theirs) = (mine + (x[mine] <= y[theirs] ? 1 : 0), theirs + (y[theirs] <= x[mine] ? 1 : 0));
        }

        return sum;
    }
}
