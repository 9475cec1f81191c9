namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>How a question counts in one exam.</summary>
public enum RulingKind
{
    /// <summary>As the papers ask it; takes back a ruling before.</summary>
    AsAsked,

    /// <summary>By the key of a later version.</summary>
    Corrected,

    /// <summary>For nobody: its points are taken out.</summary>
    Nobody,

    /// <summary>Right for everybody who was asked it, whatever they answered.</summary>
    Everybody,
}
