namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>The columns of a <see cref="SignalTable"/>: the record's own signals, then each level's.</summary>
internal static class Signals
{
    public static readonly int Own = Enum.GetValues<Signal>().Length;
    public static readonly int PerLevel = Enum.GetValues<ParentSignal>().Length;

    public static int Width(int levels) => Own + (levels * PerLevel);

    public static string NameOf(int column) => column < Own
        ? $"{(Signal)column}"
        : $"Parent{((column - Own) / PerLevel) + 1}{(ParentSignal)((column - Own) % PerLevel)}";

    /// <summary>About how much the signal differs between candidates: values are divided by it, so that all weights are of one size.</summary>
    public static float UnitOf(Signal signal) => signal switch
    {
        Signal.Score => .04f,
        Signal.ScoreShare => .15f,
        Signal.Singles => .02f,
        Signal.Pairs => .025f,
        Signal.Coverage => .06f,
        Signal.Chain => .35f,
        Signal.NameAsked => .15f,
        Signal.AskedByName => .04f,
        Signal.Length => .5f,
        Signal.HeededScore => .08f,
        Signal.HeededCoverage => .1f,
        Signal.NeighbourScore => .2f,
        Signal.Demand => .5f,
        Signal.Demanded => .3f,
        Signal.NeighbourDemand => 1,
        Signal.LikeAnswers => .02f,
        Signal.Translation => .3f,
        Signal.Vote => .03f,
        Signal.NeighbourVote => .05f,
        Signal.Repeated => .2f,
    };

    public static float UnitOf(ParentSignal signal) => signal switch
    {
        ParentSignal.Score => .03f,
        ParentSignal.ScoreShare => .2f,
        ParentSignal.BestRecord => .2f,
        ParentSignal.BestRecords => .2f,
        ParentSignal.Demand => 2,
        ParentSignal.DemandRate => 1,
        ParentSignal.Vote => .25f,
    };

    /// <summary>Ranking by BM25 alone.</summary>
    public static float[] PlainWeights(int levels)
    {
        var weights = new float[Width(levels)];
        weights[(int)Signal.Score] = 2;
        return weights;
    }

    /// <summary>By BM25, and a question confirmed before finds its record again: what holds before weights were learned.</summary>
    public static float[] DefaultWeights(int levels)
    {
        var weights = PlainWeights(levels);
        weights[(int)Signal.Repeated] = 2;
        return weights;
    }
}
