namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>By what it became known what an inquiry meant.</summary>
public enum Confirmation
{
    /// <summary>The asker chose among the records of a clarifying question.</summary>
    Choice,

    /// <summary>The asker called the answer helpful.</summary>
    Helpful,

    /// <summary>An editor said so.</summary>
    Editor,

    /// <summary>Whoever took the inquiry over said so.</summary>
    Operator,
}
