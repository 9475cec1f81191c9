namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>The model gave no whole answer in time; the message says why, for the log.</summary>
internal sealed class ModelFailedException(string reason) : Exception(reason);
