namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>即办件 (done while you wait) or 承诺件 (done within the promised limit).</summary>
public enum CaseKind
{
    Immediate,
    Commitment,
}
