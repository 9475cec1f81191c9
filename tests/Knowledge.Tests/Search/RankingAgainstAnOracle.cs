using CsCheck;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Tests.Search;

/// <summary>The index against BM25F written down as in the textbook.</summary>
public class RankingAgainstAnOracle
{
    private static readonly Gen<string> Text = Gen.Char["社保医办证户口登记公司a1 ，二十"].Array[0, 12].Select(units => new string(units));

    private static readonly Gen<Passage[]> Corpus = Gen.Select(Gen.Enum<PassageField>(), Text).Array[0, 6]
        .Select(fields => new Passage("", fields)).Array[1, 60];

    private static readonly Ranking Uneven = new(
        1.5f, new(3f, .2f), new(2.5f, .9f), new(2f, .5f), new(1.3f, 1f), new(1f, 0f), new(.7f, .6f));

    [Fact]
    public void Scores_and_order_are_those_of_the_formula() => Gen.Select(Corpus, Text, Gen.Int[1, 4], Gen.Int[1, 70]).Sample(
        (passages, question, threads, count) =>
        {
            var index = PassageIndexBuilder.Build(passages, Uneven, threads, CancellationToken.None);
            var scores = Scores(passages, question);
            var expected = Enumerable.Range(0, passages.Length).Where(i => scores[i] > 0)
                .OrderByDescending(i => scores[i]).ThenBy(i => i).Take(count).ToArray();
            var hits = index.Search(question, count);

            Assert.Equal(expected.Length, hits.Count);
            for (var i = 0; i < hits.Count; i++)
            {
                Assert.Equal(scores[expected[i]], hits[i].Score, 1e-3);
                Assert.Equal(scores[hits[i].Ordinal], hits[i].Score, 1e-3);
            }
        },
        iter: 3_000);

    [Fact]
    public void More_passages_than_a_block_holds_rank_as_one_collection()
    {
        var passages = Enumerable.Range(0, 66_000)
            .Select(i => new Passage($"{i}", [(PassageField.Body, i % 997 == 5 ? "居住证 积分" : "居住证")])).ToArray();
        var index = PassageIndexBuilder.Build(passages, threads: 2, cancel: CancellationToken.None);

        var hits = index.Search("积分", 100);

        Assert.Equal(Enumerable.Range(0, passages.Length).Where(i => i % 997 == 5), hits.Select(hit => hit.Ordinal));
        Assert.Equal(1, index.CoverageOf(hits[^1].Ordinal, Query.Of("积分")).Anywhere);
    }

    private static double[] Scores(Passage[] passages, string question)
    {
        var texts = passages.Select(passage => passage.Fields.Select(field => (field.Field, Grams: All(field.Text))).ToArray()).ToArray();
        int Length(int passage, PassageField field) => texts[passage].Where(text => text.Field == field).Sum(text => text.Grams.Count);
        var averages = Enum.GetValues<PassageField>().ToDictionary(field => field, field =>
            Enumerable.Range(0, texts.Length).Select(passage => (double)Length(passage, field)).Where(length => length > 0).DefaultIfEmpty(1).Average());
        var scores = new double[passages.Length];
        foreach (var gram in All(question))
        {
            var containing = texts.Count(fields => fields.Any(field => field.Grams.Contains(gram)));
            var idf = Math.Log(1 + ((passages.Length - containing + .5) / (containing + .5)));
            for (var passage = 0; passage < passages.Length; passage++)
            {
                var frequency = texts[passage].Where(text => text.Grams.Contains(gram)).Sum(text => Uneven.Of(text.Field) is var (weight, b)
                    ? weight * text.Grams.Count(gram.Equals) / (1 - b + (b * Length(passage, text.Field) / averages[text.Field]))
                    : 0);
                scores[passage] += frequency > 0 ? idf * (Uneven.Saturation + 1) * frequency / (Uneven.Saturation + frequency) : 0;
            }
        }

        return scores;
    }

    private static List<Gram> All(string text)
    {
        var all = new List<Gram>();
        foreach (var gram in new Grams(Normaliser.Normalise(text)))
        {
            all.Add(gram);
        }

        return all;
    }
}
