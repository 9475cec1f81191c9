using System.Runtime.InteropServices;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>IBM Model 1 between confirmed questions and their records, by expectation maximisation.</summary>
internal sealed class TranslationFit
{
    private const int Rounds = 4;
    private const float LeastProbability = .004f;

    // The table grows with every question, and the later ones say little that is new.
    private const int MostQuestions = 500;

    private readonly List<(int Asked, int Said)> cells = [];
    private readonly Dictionary<int, int> columns = [];
    private readonly List<int> columnOf = [];
    private readonly List<TranslationPair> pairs = [];

    private TranslationFit(LearningCorpus corpus, IReadOnlyList<LearnedQuestion> questions)
    {
        Dictionary<long, int> numbers = [];
        var step = Math.Max(1, (questions.Count + MostQuestions - 1) / MostQuestions);
        foreach (var (asked, said) in questions.Where((_, number) => number % step == 0).SelectMany(question => TranslationPair.Of(corpus, question)))
        {
            var of = new int[asked.Length * said.Length];
            for (var i = 0; i < of.Length; i++)
            {
                var (a, s) = (asked[i / said.Length], said[i % said.Length]);
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, ((long)a << 32) | (uint)s, out var known);
                if (!known)
                {
                    number = cells.Count;
                    cells.Add((a, s));
                    columns.TryAdd(s, columns.Count);
                    columnOf.Add(columns[s]);
                }

                of[i] = number;
            }

            pairs.Add(new(said, of));
        }
    }

    public static Translation Fit(LearningCorpus corpus, IReadOnlyList<LearnedQuestion> questions)
    {
        var fit = new TranslationFit(corpus, questions);
        var probability = new float[fit.cells.Count];
        Array.Fill(probability, 1f);
        for (var round = 0; round < Rounds; round++)
        {
            probability = fit.Improve(probability);
        }

        return new(Enumerable.Range(0, probability.Length)
            .Where(cell => probability[cell] >= LeastProbability)
            .GroupBy(cell => fit.cells[cell].Asked)
            .ToDictionary(row => row.Key, row => row.Select(cell => (fit.cells[cell].Said, probability[cell])).ToArray()));
    }

    /// <summary>Every gram asked is shared out among the record's grams by how probable each was so far; the shares are the new probabilities.</summary>
    private float[] Improve(float[] probability)
    {
        var (shares, sums) = (new float[probability.Length], new float[columns.Count]);
        foreach (var pair in pairs)
        {
            for (var start = 0; start < pair.Cells.Length; start += pair.Said.Length)
            {
                var row = pair.Cells.AsSpan(start, pair.Said.Length);
                var all = 0f;
                foreach (var cell in row)
                {
                    all += probability[cell];
                }

                foreach (var cell in row)
                {
                    shares[cell] += probability[cell] / all;
                    sums[columnOf[cell]] += probability[cell] / all;
                }
            }
        }

        for (var cell = 0; cell < shares.Length; cell++)
        {
            shares[cell] /= sums[columnOf[cell]];
        }

        return shares;
    }
}
