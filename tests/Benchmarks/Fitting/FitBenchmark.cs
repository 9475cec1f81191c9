using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Benchmarks.Fitting;

/// <summary>
/// Fits the answerer's weights on the project's own pairs and prints them: every alias asked while it is left out of the
/// index, its record left out altogether as a question without an answer, and questions by people who saw only names.
/// </summary>
internal static class FitBenchmark
{
    private const int Folds = 8;

    // Scores of neighbours differ by tenths; the softmax has to be this sharp to see it.
    private const float Sharpness = 4;

    public static void Run(string sampleFolder, string tuningFile)
    {
        var records = new SampleRecords(sampleFolder);
        var whole = records.Without(_ => false, _ => false);
        var aliases = records.Aliases().ToList();
        List<FitExample> found = [], missing = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var withoutAliases = records.Without(alias => FoldOf(alias) == fold, _ => false);
            found.AddRange(aliases.Where(pair => FoldOf(pair.Alias) == fold).Select(pair => FitExample.Of(withoutAliases, pair.Alias, pair.Code)));
            var withoutRecords = records.Without(_ => false, code => FoldOf(code) == fold);
            missing.AddRange(aliases.Where(pair => FoldOf(pair.Code) == fold && FoldOf(pair.Alias) < Folds / 2).Select(pair => FitExample.Of(withoutRecords, pair.Alias, "-")));
        }

        var questions = File.ReadLines(tuningFile).Select(line => line.Split('\t')).Select(row => (Codes: row[1], Example: FitExample.Of(whole, row[0], row[1]))).ToList();
        var asked = questions.Where(question => question.Codes != "-").Select(question => question.Example).ToList();
        var outside = questions.Where(question => question.Codes == "-").Select(question => question.Example).ToList();

        var rank = FitRank([.. found, .. asked, .. asked]);
        var confidence = FitConfidence(rank, [.. found, .. Enumerable.Repeat(asked, 4).SelectMany(e => e)], [.. missing, .. Enumerable.Repeat(outside, 4).SelectMany(e => e)]);
        Console.WriteLine($"aliases left out: {found.Count(e => e.IsOpen && e.Best(rank) == e.Right)} of {found.Count} first (now {found.Count(e => e.Right == 0)})");
        Console.WriteLine($"questions: {asked.Count(e => e.IsOpen && e.Best(rank) == e.Right)} of {asked.Count} first (now {asked.Count(e => e.Right == 0)})");
        Console.WriteLine($"Weights.Rank: {Join(rank.Select(weight => (double)weight))}");
        Console.WriteLine($"Calibration: {Join(confidence)}");
    }

    /// <summary>Listwise softmax by gradient descent.</summary>
    private static float[] FitRank(List<FitExample> examples)
    {
        var data = examples.Where(example => example.Right >= 0).Select(example => (X: example.Candidates.Select(FitExample.Ranked).ToArray(), example.Right)).ToList();
        var weights = Weights.Rank.ToArray();
        for (var round = 0; round < 400; round++)
        {
            var slope = new double[weights.Length];
            foreach (var (x, right) in data)
            {
                var scores = Array.ConvertAll(x, features => Math.Exp(Sharpness * Dot(features, weights)));
                var sum = scores.Sum();
                for (var i = 0; i < x.Length; i++)
                {
                    var error = Sharpness * ((scores[i] / sum) - (i == right ? 1 : 0));
                    for (var j = 0; j < slope.Length; j++)
                    {
                        slope[j] += error * x[i][j];
                    }
                }
            }

            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] -= (float)(0.5 * ((slope[j] / data.Count) + (0.0005 * weights[j])));
            }
        }

        return weights;
    }

    /// <summary>Logistic regression: is the best candidate the right one?</summary>
    private static double[] FitConfidence(float[] rank, List<FitExample> answerable, List<FitExample> unanswerable)
    {
        var data = answerable.Where(e => e.IsOpen).Select(e => (X: e.Judged(rank), Yes: e.Best(rank) == e.Right))
            .Concat(unanswerable.Where(e => e.IsOpen).Select(e => (X: e.Judged(rank), Yes: false)))
            .ToList();
        var weights = new double[data[0].X.Length];
        for (var round = 0; round < 3000; round++)
        {
            var slope = new double[weights.Length];
            foreach (var (x, yes) in data)
            {
                var error = (1 / (1 + Math.Exp(-x.Zip(weights, (a, b) => a * b).Sum()))) - (yes ? 1 : 0);
                for (var j = 0; j < slope.Length; j++)
                {
                    slope[j] += error * x[j];
                }
            }

            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] -= 2 * ((slope[j] / data.Count) + (j == 0 ? 0 : 0.0002 * weights[j]));
            }
        }

        return weights;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0d;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The same fold for a text on every run and every machine.</summary>
    private static int FoldOf(string text) => (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % Folds);

    private static string Join(IEnumerable<double> weights) =>
        string.Join(", ", weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)));
}
