namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>
/// The weights of the features, fitted on the project's own pairs: every alias of the sample catalogue asked while it is
/// left out of the index, and questions written by people who saw only the guides' names.
/// </summary>
internal static class Weights
{
    /// <summary>In the order of <see cref="Features.Dot"/>.</summary>
    public static readonly float[] Rank = [0.66f, 1.49f, -1.40f, -0.59f, 1.59f, 0.42f, 1.34f, 0.24f, -1.61f, -1.31f];
}
