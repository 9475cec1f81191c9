using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Clusters;

/// <summary>
/// Puts wordings together that share most of their weight in grams, rare grams weighing more. The most demanded wording leads;
/// each other joins the leader that it is most like, or leads a cluster of its own. The same wordings always give the same clusters.
/// </summary>
internal static class Clustering
{
    /// <summary>From which likeness on a wording joins: the geometric mean of the shares that both have of each other.</summary>
    public const float Bound = 0.42f;

    // How many near wordings are looked at: an index finds them, so that nothing is compared with everything.
    private const int Near = 40;

    public static IReadOnlyList<InquiryCluster> Of(IEnumerable<OpenWording> wordings)
    {
        OpenWording[] ordered = [.. wordings.OrderByDescending(wording => wording.Demand).ThenBy(wording => wording.Spoken, StringComparer.Ordinal)];
        var phrases = Array.ConvertAll(ordered, wording => Phrase.Of(wording.Spoken));
        var index = PassageIndexBuilder.Build([.. ordered.Select((wording, at) => new Passage($"{at}", [(PassageField.Aliases, wording.Spoken)]))]);
        var likeness = new GramLikeness(index);
        var clusters = new Dictionary<int, List<OpenWording>>();
        for (var at = 0; at < ordered.Length; at++)
        {
            var leader = index.Search(Query.Of(ordered[at].Spoken), Near, clusters.ContainsKey)
                .Select(hit => (hit.Ordinal, Likeness: likeness.Of(phrases[at], phrases[hit.Ordinal])))
                .Where(near => near.Likeness >= Bound)
                .OrderByDescending(near => near.Likeness).ThenBy(near => near.Ordinal)
                .Select(near => (int?)near.Ordinal)
                .FirstOrDefault();
            if (leader is { } led)
            {
                clusters[led].Add(ordered[at]);
            }
            else
            {
                clusters[at] = [ordered[at]];
            }
        }

        return [.. clusters.Values.Select(members => new InquiryCluster(members))
            .OrderByDescending(cluster => cluster.Demand).ThenBy(cluster => cluster.Leader.Spoken, StringComparer.Ordinal)];
    }
}

/// <summary>How much of their weight two phrases share, 0 to 1, a gram weighing by its rarity in an index.</summary>
internal sealed class GramLikeness(PassageIndex index)
{
    public float Of(Phrase one, Phrase other)
    {
        var shared = 0f;
        foreach (var gram in one.GramSet)
        {
            shared += other.GramSet.BinarySearch(gram) >= 0 ? index.Idf(gram) : 0;
        }

        return shared == 0 ? 0 : shared / MathF.Sqrt(Weight(one) * Weight(other));
    }

    private float Weight(Phrase phrase)
    {
        var sum = 0f;
        foreach (var gram in phrase.GramSet)
        {
            sum += index.Idf(gram);
        }

        return sum;
    }
}
