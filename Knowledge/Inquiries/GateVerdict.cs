namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>What judging a learned version came to.</summary>
public enum GateVerdict
{
    /// <summary>Answers got better, or no worse.</summary>
    Passed,

    /// <summary>Some got worse: it is kept, and not used.</summary>
    Worse,

    /// <summary>There was nothing to weigh: it finds again what was asked before, and that is all.</summary>
    TooFew,
}
