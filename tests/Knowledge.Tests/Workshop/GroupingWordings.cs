using CsCheck;
using Hanyang.Assistant.Knowledge.Workshop.Clusters;

namespace Hanyang.Assistant.Knowledge.Tests.Workshop;

public class GroupingWordings
{
    private static readonly string[] Words = ["居住证", "怎么办", "多少钱", "结婚登记", "身份证", "丢了", "营业执照", "去哪里", "能不能", "网上"];

    private static readonly Gen<string> Wording = Gen.Int[0, Words.Length - 1].Array[1, 4].Select(numbers => string.Concat(numbers.Select(number => Words[number])));

    [Fact]
    public void Every_wording_is_in_one_group_and_the_order_in_which_they_come_changes_nothing() =>
        Gen.Select(Wording.Array[0, 30].Select(texts => texts.Distinct().ToArray()), Gen.Int[0, 1_000]).Sample((texts, seed) =>
        {
            var clusters = Clustering.Of(texts.Select(text => Open(text, 1)));
            Assert.Equal(texts.Order(StringComparer.Ordinal), clusters.SelectMany(cluster => cluster.Wordings).Select(wording => wording.Spoken).Order(StringComparer.Ordinal));
            new Random(seed).Shuffle(texts);
            Assert.Equal(Said(clusters), Said(Clustering.Of(texts.Select(text => Open(text, 1)))));
        });

    [Fact]
    public void The_same_matter_in_other_words_joins_and_another_matter_does_not()
    {
        var clusters = Clustering.Of([Open("飞碟停放许可去哪里申请", 3), Open("飞碟停放许可到哪里办", 1), Open("量子猫饲养备案", 2), Open("营业执照丢了怎么办", 1)]);
        Assert.Equal(["飞碟停放许可去哪里申请 飞碟停放许可到哪里办", "量子猫饲养备案", "营业执照丢了怎么办"], Said(clusters));
        Assert.Equal((4, 4.0), (clusters[0].Askers, clusters[0].Demand));
    }

    private static string[] Said(IReadOnlyList<InquiryCluster> clusters) => [.. clusters.Select(cluster => string.Join(' ', cluster.Wordings.Select(wording => wording.Spoken)))];

    private static OpenWording Open(string text, int askers) => new(text, text, [1], askers, askers, DateTimeOffset.UnixEpoch);
}
