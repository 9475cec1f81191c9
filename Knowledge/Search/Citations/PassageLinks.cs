namespace Hanyang.Assistant.Knowledge.Search.Citations;

/// <summary>
/// Which passages refer to which. Whoever breaks one article is punished by another that only names its number: each is about
/// what the other says, and gets a little of its score.
/// </summary>
internal sealed class PassageLinks
{
    // Of the score of the best that it refers to, and of the best that refers to it. Half as much or twice as much gains half.
    private const float Share = 0.1f;

    // Further down nothing comes up to the first places by a tenth.
    private const int Pool = 300;

    private readonly Dictionary<int, int[]> links;

    private PassageLinks(Dictionary<int, int[]> links) => this.links = links;

    public static PassageLinks None { get; } = new([]);

    public static PassageLinks Of(IReadOnlyList<Article> articles)
    {
        var ordinals = articles.ToLookup(article => (ArticleReference.Bare(article.Work), article.Number), article => article.Ordinal);
        var pairs = articles
            .SelectMany(article => ArticleReference.In(article.Text)
                .SelectMany(reference => ordinals[(reference.Work ?? ArticleReference.Bare(article.Work), reference.Article)])
                .Select(to => (From: article.Ordinal, To: to)))
            .Where(pair => pair.From != pair.To)
            .Distinct()
            .ToList();

        // Referring comes as a positive number, being referred to as its complement.
        return new(pairs.Select(pair => (At: pair.From, Other: pair.To)).Concat(pairs.Select(pair => (At: pair.To, Other: ~pair.From)))
            .GroupBy(pair => pair.At, pair => pair.Other)
            .ToDictionary(group => group.Key, group => group.ToArray()));
    }

    /// <summary>The index's best passages, those that refer to one another raised.</summary>
    public IReadOnlyList<Hit> Search(IPassageIndex index, string text, int count)
    {
        if (links.Count == 0)
        {
            return index.Search(text, count);
        }

        var hits = index.Search(text, Math.Max(Pool, count));
        if (!hits.Any(hit => links.ContainsKey(hit.Ordinal)))
        {
            return [.. hits.Take(count)];
        }

        var scores = hits.ToDictionary(hit => hit.Ordinal, hit => hit.Score);
        return [.. hits.Select(hit => hit with { Score = hit.Score + (Share * Lent(hit.Ordinal, scores)) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Ordinal)
            .Take(count)];
    }

    private float Lent(int ordinal, Dictionary<int, float> scores)
    {
        var (to, from) = (0f, 0f);
        foreach (var other in links.GetValueOrDefault(ordinal, []))
        {
            var score = scores.GetValueOrDefault(other < 0 ? ~other : other);
            (to, from) = other < 0 ? (to, MathF.Max(from, score)) : (MathF.Max(to, score), from);
        }

        return to + from;
    }

    /// <summary>A passage that others can refer to by its number.</summary>
    /// <param name="Work">The title of the law or document that it stands in.</param>
    internal readonly record struct Article(int Ordinal, string Work, int Number, string Text);
}
