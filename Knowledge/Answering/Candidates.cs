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

    public static IReadOnlyList<Candidate> Rank(Catalogue catalogue, Question question, Nearness near, DateOnly today)
    {
        var core = question.NamesNothing ? question.Text : question.Core;
        Dictionary<int, (float Core, float Whole)> pool = [];
        foreach (var (ordinal, share) in Shares(catalogue.Index.Search(catalogue.Expand(core, null), Pool)))
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

        var asked = new Dictionary<string, Asked>(StringComparer.Ordinal);
        Candidate[] ranked = [.. pool
            .Select(found => (Entry: catalogue.Entries[found.Key], Found: found.Value))
            .Where(found => found.Entry.HoldsOn(today))
            .Select(found => Judge(catalogue, AskedIn(found.Entry.Category), found.Entry, found.Found, near))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Entry.Code, StringComparer.Ordinal)];
        return catalogue.Active?.Reorder(question.Text, ranked) ?? ranked;

        Asked AskedIn(string category) =>
            asked.TryGetValue(category, out var known) ? known : asked[category] = Asked.Of(catalogue, question, category);
    }

    private static IEnumerable<(int Ordinal, float Share)> Shares(IReadOnlyList<Hit> hits) =>
        hits.Select(hit => (hit.Ordinal, hit.Score / hits[0].Score));

    private static Candidate Judge(Catalogue catalogue, Asked asked, CatalogueEntry entry, (float Core, float Whole) found, Nearness near)
    {
        var (likeness, clauseLikeness, containment, nameLikeness) = (0f, 0f, 0f, 0f);
        foreach (var phrase in entry.Phrases)
        {
            var like = Like(asked, asked.Whole, phrase, out var contained);
            containment = MathF.Max(containment, contained);
            likeness = MathF.Max(likeness, like);
            nameLikeness = phrase == entry.Phrases[0] ? like : nameLikeness;
            foreach (var clause in asked.Clauses)
            {
                clauseLikeness = MathF.Max(clauseLikeness, Like(asked, clause, phrase, out _));
            }
        }

        var shared = asked.Shared(asked.Whole, entry.Vocabulary);
        var (nearest, share) = near.Records.GetValueOrDefault(entry.Code);
        var features = new Features
        {
            Found = found.Core,
            FoundWhole = found.Whole,
            Likeness = likeness,
            ClauseLikeness = clauseLikeness,
            Containment = containment,
            Coverage = asked.Whole.Weight == 0 ? 0 : shared / asked.Whole.Weight,
            NameLikeness = nameLikeness,
            Nearest = nearest,
            NearShare = share,
            Evidence = Math.Min(1, shared / FullEvidence),
            KnownShare = asked.KnownShare,
            IsFaq = entry.Kind == CitationKind.Faq ? 1 : 0,
            IsJointService = entry.Kind == CitationKind.JointService ? 1 : 0,
            IsPolicy = entry.Kind == CitationKind.Policy ? 1 : 0,
            IsPoint = entry.Kind == CitationKind.Point ? 1 : 0,
        };
        return new(entry, features, features.Dot(catalogue.Learned.Weights.Rank));
    }

    private static float Like(Asked asked, Asked.Part part, Phrase phrase, out float contained)
    {
        var shared = asked.Shared(part, phrase);
        contained = phrase.TotalWeight == 0 ? 0 : shared / phrase.TotalWeight;
        return part.Weight == 0 ? 0 : MathF.Sqrt(contained * (shared / part.Weight));
    }
}
