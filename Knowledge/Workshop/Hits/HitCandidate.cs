using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Hits;

/// <summary>A record that a question may mean, and why it stands where it stands.</summary>
/// <param name="Features">In the order of the ranking's weights; their products are the score.</param>
/// <param name="Alias">The name or alias most like the question, and how like it is, 0 to 1.</param>
/// <param name="Nearest">The confirmed inquiry about it that is most like the question; null when none is near.</param>
/// <param name="Terms">Of its BM25F score for the core of the question.</param>
internal sealed record HitCandidate(
    CatalogueEntry Entry,
    float Score,
    IReadOnlyList<FeatureShare> Features,
    (string Text, float Likeness) Alias,
    (string Text, float Likeness)? Nearest,
    IReadOnlyList<TermShare> Terms)
{
    public float Found => Terms.Sum(term => term.Share);
}

/// <summary>One feature of a candidate: what was measured, and what it counts.</summary>
/// <param name="Number">Its place in <see cref="Answering.Features"/>.</param>
internal readonly record struct FeatureShare(int Number, float Value, float Weight)
{
    public float Adds => Value * Weight;

    public static IReadOnlyList<FeatureShare> Of(Features features, float[] weights)
    {
        var row = new float[Answering.Features.Count];
        features.CopyTo(row);
        return [.. row.Select((value, number) => new FeatureShare(number, value, weights[number])), new FeatureShare(row.Length, features.Against, -Candidates.AgainstCosts), new FeatureShare(row.Length + 1, features.Learned, 1)];
    }
}
