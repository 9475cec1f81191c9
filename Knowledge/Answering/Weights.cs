namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>
/// The weights of the features, fitted on the project's own pairs: every alias of the sample catalogue asked while it is
/// left out of the index, and questions written by people who saw only the guides' names.
/// </summary>
internal static class Weights
{
    /// <summary>In the order of <see cref="Features.Dot"/>.</summary>
    public static readonly float[] Rank = [0.79f, 1.48f, -1.81f, -0.40f, 1.46f, 0.23f, 1.63f, 0.14f, -1.52f, -1.27f];
}
