namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A confirmed question and one of its records as rows and columns of the translation table.</summary>
/// <param name="Said">Numbers of the record's most telling grams.</param>
/// <param name="Cells">The table's cells, one row per gram asked.</param>
internal sealed record TranslationPair(int[] Said, int[] Cells)
{
    private const int MostAsked = 30;
    private const int MostSaid = 80;

    public static IEnumerable<(int[] Asked, int[] Said)> Of(LearningCorpus corpus, LearnedQuestion question)
    {
        var asked = Weightiest(
            [.. question.Asked.Grams.Where((_, at) => question.Asked.IsPair[at])],
            [.. question.Asked.Unit.Where((_, at) => question.Asked.IsPair[at])],
            MostAsked);
        foreach (var record in question.Relevant)
        {
            var grams = corpus.Texts.GramsOf(record).ToArray();
            var weights = corpus.Texts.WeightsOf(record).ToArray();
            for (var i = 0; i < grams.Length; i++)
            {
                weights[i] *= corpus.IsPair[grams[i]] ? 1 : .5f;
            }

            yield return (asked, Weightiest(grams, weights, MostSaid));
        }
    }

    private static int[] Weightiest(int[] grams, float[] weights, int count) =>
        [.. Enumerable.Range(0, grams.Length).OrderByDescending(i => weights[i]).ThenBy(i => grams[i]).Take(count).Select(i => grams[i])];
}
