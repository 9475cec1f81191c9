namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>
/// The weights of the features, fitted on the project's own pairs: every alias of the sample catalogue asked while it is
/// left out of the index, and, for confidence, asked again with its record left out altogether.
/// </summary>
internal static class Weights
{
    /// <summary>In the order of <see cref="Features.Dot"/>.</summary>
    public static readonly float[] Rank = [0.81f, 1.14f, -1.65f, -0.86f, 1.41f, 0.42f, 1.94f, -0.2f, -1.35f, -1.10f];
}
