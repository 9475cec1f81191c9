using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Questions that judge, how the catalogue answers them without what was learned, and how with a share of it.</summary>
internal sealed record Court(IReadOnlyList<GoldQuestion> Questions, Catalogue Before, Func<float, Catalogue> After);

/// <param name="Share">How much of what was learned to heed; 0 where none of it is right.</param>
internal sealed record GateResult(GateVerdict Verdict, float Share, int Judged, int RightBefore, int RightAfter);

/// <summary>Judges whole answers: what was learned is used only where as many as before are right, in every court, and right records stand no lower.</summary>
internal sealed class Gate(DateTimeOffset now, CancellationToken cancel)
{
    private const int Depth = 10;

    private static readonly float[] Shares = [.1f, .2f, .4f, .8f];

    public GateResult Judge(IReadOnlyList<Court> courts)
    {
        var before = courts.Select(court => Look(court.Before, court.Questions)).ToList();
        var judged = courts.Sum(court => court.Questions.Count);
        var tried = Shares.Select(share => (Share: share, Figures: courts.Select(court => Look(court.After(share), court.Questions)).ToList()))
            .OrderByDescending(trial => Right(trial.Figures)).ThenByDescending(trial => Reciprocal(trial.Figures)).ThenBy(trial => trial.Share)
            .ToList();
        foreach (var (share, after) in tried)
        {
            if (after.Zip(before).All(pair => pair.First.Right >= pair.Second.Right) && Reciprocal(after) >= Reciprocal(before))
            {
                return new(GateVerdict.Passed, share, judged, Right(before), Right(after));
            }
        }

        return new(GateVerdict.Worse, 0, judged, Right(before), Right(tried[0].Figures));

        static int Right(List<(int Right, double Reciprocal)> figures) => figures.Sum(figure => figure.Right);

        static double Reciprocal(List<(int Right, double Reciprocal)> figures) => Math.Round(figures.Sum(figure => figure.Reciprocal), 6);
    }

    private (int Right, double Reciprocal) Look(Catalogue catalogue, IReadOnlyList<GoldQuestion> questions)
    {
        var verdicts = new GoldVerdict[questions.Count];
        Parallel.For(0, verdicts.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, number =>
            verdicts[number] = GoldVerdict.Of(catalogue, questions[number], now));
        return (verdicts.Count(verdict => verdict.IsRight), verdicts.Sum(verdict => verdict.Rank is >= 1 and <= Depth ? 1.0 / verdict.Rank : 0));
    }
}
