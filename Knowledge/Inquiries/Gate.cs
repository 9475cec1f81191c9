using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Questions that judge, how the catalogue answers them without what was learned, and how with a share of it.</summary>
internal sealed record Court(IReadOnlyList<GoldQuestion> Questions, Catalogue Before, Func<float, Catalogue> After);

/// <param name="Share">How much of what was learned to heed; 0 where none of it is right.</param>
internal sealed record GateResult(GateVerdict Verdict, float Share, int Judged, int RightBefore, int RightAfter);

/// <summary>
/// Judges whole answers: what was learned is used only where in every court as many as before are right, and right records stand
/// higher. That its own ranking gains more than chance would bring, the learner has made sure of before.
/// </summary>
internal sealed class Gate(DateTimeOffset now, CancellationToken cancel)
{
    private const int Depth = 10;

    // Of one question alone, from the third place to the second.
    private const double LeastGain = .16;

    private static readonly float[] Shares = [.05f, .15f, .5f];

    public GateResult Judge(IReadOnlyList<Court> courts)
    {
        var before = courts.Select(court => Look(court.Before, court.Questions)).ToList();
        var trials = Shares.Select(share => (Share: share, After: courts.Select(court => Look(court.After(share), court.Questions)).ToList()))
            .OrderByDescending(trial => Right(trial.After)).ThenByDescending(trial => Gain(before, trial.After).Sum()).ThenBy(trial => trial.Share)
            .ToList();
        var harmless = trials.Where(trial => trial.After.Zip(before).All(pair => pair.First.Right >= pair.Second.Right)).ToList();
        var passed = harmless.FindIndex(trial => Gain(before, trial.After).Sum() > LeastGain);
        return new(
            passed >= 0 ? GateVerdict.Passed : harmless.Count > 0 ? GateVerdict.NoGain : GateVerdict.Worse,
            passed >= 0 ? harmless[passed].Share : 0,
            courts.Sum(court => court.Questions.Count),
            Right(before),
            Right(passed >= 0 ? harmless[passed].After : trials[0].After));
    }

    private static int Right(List<Verdicts> courts) => courts.Sum(court => court.Right);

    private static double[] Gain(List<Verdicts> before, List<Verdicts> after) =>
        [.. before.Zip(after).SelectMany(pair => pair.First.Reciprocals.Zip(pair.Second.Reciprocals, (one, other) => other - one))];

    private Verdicts Look(Catalogue catalogue, IReadOnlyList<GoldQuestion> questions)
    {
        var verdicts = new GoldVerdict[questions.Count];
        Parallel.For(0, verdicts.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, number =>
            verdicts[number] = GoldVerdict.Of(catalogue, questions[number], now));
        return new(verdicts.Count(verdict => verdict.IsRight), Array.ConvertAll(verdicts, verdict => verdict.Rank is >= 1 and <= Depth ? 1.0 / verdict.Rank : 0));
    }

    /// <param name="Reciprocals">By question, one by the place of the first right record.</param>
    private sealed record Verdicts(int Right, double[] Reciprocals);
}
