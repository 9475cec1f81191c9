namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Why stored bytes are no learned ranking.</summary>
public enum LearnedRankingRefusal
{
    None,

    /// <summary>Something else altogether.</summary>
    Foreign,

    /// <summary>Of another version of the program.</summary>
    OtherFormat,

    /// <summary>Cut off or changed on the way.</summary>
    Damaged,
}

/// <param name="Ranking">Null where the bytes are refused.</param>
public readonly record struct LearnedRankingReading(LearnedRanking? Ranking, LearnedRankingRefusal Refusal);
