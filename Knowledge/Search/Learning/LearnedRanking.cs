namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// What was learned from confirmed inquiries: the inquiries themselves and how their evidence is weighed. Never changed, and
/// independent of the records' numbers, so that it can be stored as a row and exchanged for an earlier one.
/// </summary>
public sealed class LearnedRanking
{
    /// <summary>Raised whenever signals or their order change: an earlier program cannot use what a later one learned.</summary>
    public const int CurrentFormat = 1;

    internal LearnedRanking(IReadOnlyList<ConfirmedInquiry> inquiries, RankingModel model, int levels, HeldOutFigures heldOut) =>
        (Inquiries, Model, Levels, HeldOut) = (inquiries, model, levels, heldOut);

    /// <summary>Each wording once.</summary>
    public IReadOnlyList<ConfirmedInquiry> Inquiries { get; }

    /// <summary>What learning was worth on inquiries left out of it; zeros where there were too few to tell.</summary>
    public HeldOutFigures HeldOut { get; }

    /// <summary>Whether it weighs otherwise than untrained.</summary>
    public bool IsWeighed => !Model.Weights.AsSpan().SequenceEqual(Signals.DefaultWeights(Levels));

    internal RankingModel Model { get; }

    /// <summary>How many parents records had.</summary>
    internal int Levels { get; }

    public byte[] ToBytes() => LearnedRankingFile.Write(this);

    public static LearnedRankingReading Read(ReadOnlyMemory<byte> bytes) => LearnedRankingFile.Read(bytes);
}
