using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>A record that the inquiry may be about.</summary>
/// <param name="Score">Comparable within one inquiry.</param>
internal sealed record Candidate(CatalogueEntry Entry, Features Features, float Score);

/// <summary>Ranks the records for an inquiry: BM25F and the nearest confirmed inquiries find them, likeness to their names and aliases orders them.</summary>
internal static class Candidates
{
    private const int Pool = 40;
    private const float FullEvidence = 25;

    // A faint likeness to a counterexample says nothing; a strong one outweighs most of what else speaks for the record.
    private const float LeastAgainst = 0.5f;
    internal const float AgainstCosts = 4;

    public static IReadOnlyList<Candidate> Rank(Catalogue catalogue, Question question, Asked asked, Nearness near, DateOnly today)
    {
        Dictionary<int, (float Core, float Whole)> pool = [];
        foreach (var (ordinal, share) in Shares(catalogue.Index.Search(catalogue.Expand(question.CoreOrText, null), Pool)))
        {
            pool[ordinal] = (share, 0);
        }

        foreach (var (ordinal, share) in Shares(catalogue.Index.Search(question.Text, Pool / 2)))
        {
            pool[ordinal] = (pool.GetValueOrDefault(ordinal).Core, share);
        }

        foreach (var code in near.Records.Keys)
        {
            if (catalogue.OrdinalOf(code) is { } ordinal)
            {
                pool.TryAdd(ordinal, default);
            }
        }

        Candidate[] ranked = [.. pool
            .Select(found => (Entry: catalogue.Entries[found.Key], Found: found.Value))
            .Where(found => found.Entry.HoldsOn(today))
            .Select(found => Judge(catalogue, asked, found.Entry, found.Found, near))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Entry.Code, StringComparer.Ordinal)];
        return ForWhom.Keep(catalogue.Active?.Reorder(question.Text, ranked) ?? ranked, AudienceWords.Read(question.Text));
    }

    private static IEnumerable<(int Ordinal, float Share)> Shares(IReadOnlyList<Hit> hits) =>
        hits.Select(hit => (hit.Ordinal, hit.Score / hits[0].Score));

    private static Candidate Judge(Catalogue catalogue, Asked asked, CatalogueEntry entry, (float Core, float Whole) found, Nearness near)
    {
        var form = asked.In(entry.Category);
        var (likeness, clauseLikeness, containment, nameLikeness) = (0f, 0f, 0f, 0f);
        foreach (var phrase in entry.Phrases)
        {
            var like = form.Whole.Like(phrase, out var contained);
            containment = MathF.Max(containment, contained);
            likeness = MathF.Max(likeness, like);
            nameLikeness = phrase == entry.Phrases[0] ? like : nameLikeness;
            foreach (var clause in form.Clauses)
            {
                clauseLikeness = MathF.Max(clauseLikeness, clause.Like(phrase, out _));
            }
        }

        var shared = form.Whole.Shared(entry.Vocabulary);
        var against = 0f;
        foreach (var phrase in entry.Counterexamples)
        {
            against = MathF.Max(against, form.Whole.Like(phrase, out _));
        }

        var fits = (entry.Actions & asked.Actions) != 0;
        var (nearest, share) = near.Records.GetValueOrDefault(entry.Code);
        var features = new Features
        {
            Found = found.Core,
            FoundWhole = found.Whole,
            Likeness = likeness,
            ClauseLikeness = form.Clauses.Length == 0 ? likeness : clauseLikeness,
            Containment = containment,
            Coverage = form.Whole.Weight == 0 ? 0 : shared / form.Whole.Weight,
            NameLikeness = nameLikeness,
            Nearest = nearest,
            NearShare = share,
            Evidence = Math.Min(1, shared / FullEvidence),
            KnownShare = asked.KnownShare,
            ActionFit = fits ? 1 : 0,
            ActionMiss = !fits && asked.Actions != 0 && entry.Actions != 0 ? 1 : 0,
            Implied = form.Implied(entry),
            Against = against >= LeastAgainst && against > Math.Max(likeness, clauseLikeness) ? against * against : 0,
            IsFaq = entry.Kind == CitationKind.Faq ? 1 : 0,
            IsJointService = entry.Kind == CitationKind.JointService ? 1 : 0,
            IsPolicy = entry.Kind == CitationKind.Policy ? 1 : 0,
            IsPoint = entry.Kind == CitationKind.Point ? 1 : 0,
        };
        return new(entry, features, features.Dot(catalogue.FeatureWeights.Rank) - (features.Against * AgainstCosts));
    }
}
