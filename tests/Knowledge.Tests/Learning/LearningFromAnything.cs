using CsCheck;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Tests.Learning;

/// <summary>Records and inquiries at random: empty texts, no parents, unknown ids, everything alike.</summary>
public class LearningFromAnything
{
    private static readonly Gen<string> Text = Gen.Char["社保医办证户口登记公司a1 ，二十"].Array[0, 12].Select(units => new string(units));

    private static readonly string[][] Parents = [[], [""], ["甲"], ["乙", "丙"]];

    private static readonly Gen<LearningRecord[]> Records =
        Gen.Select(Text, Text, Gen.Int[0, 3].Select(kind => Parents[kind]), Gen.Int[0, 3]).Array[0, 40]
            .Select(rows => rows.Select((row, at) => new LearningRecord($"{at}", row.Item1, row.Item2, row.Item3, row.Item4)).ToArray());

    private static readonly Gen<ConfirmedInquiry[]> Inquiries =
        Gen.Select(Text, Gen.Int[0, 50].Select(id => $"{id}").Array[0, 3]).Array[0, 40]
            .Select(rows => rows.Select(row => new ConfirmedInquiry(row.Item1, row.Item2)).ToArray());

    [Fact]
    public void Whatever_is_learned_ranks_records_once_each_with_real_scores() => Gen.Select(Records, Inquiries, Text).Sample(
        (records, inquiries, question) =>
        {
            var corpus = LearningCorpus.Build(records, 2, CancellationToken.None);
            var index = PassageIndexBuilder.Build([.. records.Select(record => new Passage(record.Id, [(PassageField.Body, record.Text)]))]);
            var ranking = Learner.Learn(corpus, index, inquiries, cancel: CancellationToken.None);
            var hits = new LearnedSearch(corpus, index, LearnedRanking.Read(ranking.ToBytes()).Ranking).Rank(question, 50);

            Assert.Equal(hits.Count, hits.Select(hit => hit.Ordinal).Distinct().Count());
            Assert.All(hits, hit => Assert.True(float.IsFinite(hit.Score)));
            Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
        },
        iter: 300);
}
