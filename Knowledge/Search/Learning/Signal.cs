namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>What is measured of a record for a question. Weights of a learned ranking stand in this order: change it and raise <see cref="LearnedRanking.CurrentFormat"/>.</summary>
internal enum Signal
{
    /// <summary>BM25 by the weight of the question.</summary>
    Score,

    /// <summary>BM25 by that of the best candidate.</summary>
    ScoreShare,

    /// <summary>The same from single characters alone, and from pairs and words alone.</summary>
    Singles,
    Pairs,

    /// <summary>The share of the question that the record has.</summary>
    Coverage,

    /// <summary>The longest stretch of the question that the record has pair by pair.</summary>
    Chain,

    /// <summary>The share of its name that is asked, and of the question that its name has.</summary>
    NameAsked,
    AskedByName,
    Length,

    /// <summary>BM25 and coverage with the words that were worth heeding in confirmed inquiries.</summary>
    HeededScore,
    HeededCoverage,

    /// <summary>BM25 of the records beside it.</summary>
    NeighbourScore,

    /// <summary>How often it was the answer, at all, and the records beside it.</summary>
    Demand,
    Demanded,
    NeighbourDemand,

    /// <summary>How like it is to what answered similar questions.</summary>
    LikeAnswers,

    /// <summary>How well the question translates into its words.</summary>
    Translation,

    /// <summary>How far it, or the records beside it, answered similar questions.</summary>
    Vote,
    NeighbourVote,

    /// <summary>The same question was confirmed for it.</summary>
    Repeated,
}

/// <summary>What is measured of a record's parent on each level.</summary>
internal enum ParentSignal
{
    Score,
    ScoreShare,
    BestRecord,
    BestRecords,
    Demand,
    DemandRate,
    Vote,
}
