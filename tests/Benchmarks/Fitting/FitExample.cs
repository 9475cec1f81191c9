using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Benchmarks.Fitting;

/// <summary>A question, its candidates and which of them is right.</summary>
/// <param name="Right">The position of the right candidate; -1 when it isn't among them.</param>
internal sealed record FitExample(IReadOnlyList<Candidate> Candidates, int Right)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <param name="codes">The records that would be right, parted by |.</param>
    public static FitExample Of(Catalogue catalogue, string question, string codes)
    {
        var candidates = Knowledge.Answering.Candidates.Rank(catalogue, Question.Read(question), Today);
        return new(candidates, candidates.ToList().FindIndex(candidate => codes.Split('|').Contains(candidate.Entry.Code)));
    }

    public bool IsOpen => Candidates.Count > 0;

    /// <summary>The features that order candidates, as <see cref="Features.Dot"/> takes them.</summary>
    public static float[] Ranked(Candidate candidate)
    {
        var f = candidate.Features;
        return [f.Found, f.FoundWhole, f.Likeness, f.ClauseLikeness, f.Containment, f.Coverage, f.NameLikeness, f.IsFaq, f.IsJointService, f.IsPolicy];
    }

    public int Best(float[] weights) => Enumerable.Range(0, Candidates.Count).MaxBy(i => Candidates[i].Features.Dot(weights));

    /// <summary>What confidence is computed from: a constant, the best candidate's features, and its lead.</summary>
    public double[] Judged(float[] weights)
    {
        var best = Best(weights);
        var score = Candidates[best].Features.Dot(weights);
        var rivals = Candidates.Where(candidate => candidate.Entry.Code != Candidates[best].Entry.Code).Select(candidate => candidate.Features.Dot(weights));
        var lead = Math.Min(1, score - rivals.DefaultIfEmpty(score - 1).Max());
        var f = Candidates[best].Features;
        return [1, f.Likeness, f.ClauseLikeness, f.Containment, f.Coverage, f.NameLikeness, lead, f.IsFaq, f.IsJointService, f.IsPolicy, f.KnownShare, f.Evidence];
    }
}
