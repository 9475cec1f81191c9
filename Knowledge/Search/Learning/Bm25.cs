namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>BM25 over one field, for what the learner measures itself: the index may be elsewhere and rank otherwise.</summary>
internal static class Bm25
{
    private const float Saturation = 1.2f;
    private const float LengthShare = .75f;

    /// <param name="length">As a share of the average length.</param>
    public static float Saturate(float times, float length) =>
        (Saturation + 1) * times / (times + (Saturation * (1 - LengthShare + (LengthShare * length))));
}
