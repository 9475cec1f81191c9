namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How well inquiries are ranked that were left out of learning (mean of one by the rank of the first relevant record, 0 beyond the tenth).</summary>
/// <param name="Before">Untrained.</param>
/// <param name="After">Trained on the others; the same where nothing was worth keeping.</param>
public readonly record struct HeldOutFigures(int Inquiries, double Before, double After);
