namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>Learns a classifier from labelled texts: a logistic regression per class, by AdaGrad; the same examples give the same weights.</summary>
internal static class ClassifierTraining
{
    private const int Rounds = 30;
    private const float Rate = 0.25f;
    private const float Decay = 2e-5f;

    // A run that says less is not worth its place.
    private const float Least = 0.06f;

    // What stood in one or two messages tells of them, not of their kind.
    private const int OftenEnough = 3;

    /// <param name="examples">Texts, normalised, with all classes that hold.</param>
    public static LinearClassifier Learn(IReadOnlyList<string> classes, IReadOnlyList<(string Text, IReadOnlyCollection<string> Classes)> examples)
    {
        Dictionary<ulong, int> numbers = [];
        var runs = examples.Select(example => TextFeatures.Of(example.Text)).ToList();
        foreach (var run in runs.SelectMany(runs => runs).GroupBy(run => run).Where(run => run.Count() >= OftenEnough).Select(run => run.Key))
        {
            numbers[run] = numbers.Count;
        }

        var texts = runs.Select(of => of.Where(numbers.ContainsKey).Select(run => numbers[run]).ToArray()).ToArray();
        var biases = new float[classes.Count];
        var weights = numbers.Keys.ToDictionary(run => run, _ => new List<(byte, float)>());
        for (byte number = 0; number < classes.Count; number++)
        {
            var holds = examples.Select(example => example.Classes.Contains(classes[number])).ToArray();
            var (learned, bias) = LearnOne(texts, holds, numbers.Count);
            biases[number] = bias;
            foreach (var (run, at) in numbers)
            {
                if (MathF.Abs(learned[at]) >= Least)
                {
                    weights[run].Add((number, learned[at]));
                }
            }
        }

        return new(classes, weights.Where(run => run.Value.Count > 0).ToDictionary(run => run.Key, run => run.Value.ToArray()), biases);
    }

    private static (float[] Weights, float Bias) LearnOne(int[][] texts, bool[] holds, int runs)
    {
        var weights = new float[runs];
        var slopes = new float[runs];
        var (bias, biasSlope) = (0f, 0f);
        var order = Enumerable.Range(0, texts.Length).ToArray();
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var score = bias;
                foreach (var run in texts[at])
                {
                    score += weights[run];
                }

                var error = (1 / (1 + MathF.Exp(-score))) - (holds[at] ? 1 : 0);
                biasSlope += error * error;
                bias -= Rate * error / MathF.Sqrt(biasSlope + 1e-6f);
                foreach (var run in texts[at])
                {
                    slopes[run] += error * error;
                    weights[run] -= Rate * ((error / MathF.Sqrt(slopes[run] + 1e-3f)) + (Decay * weights[run]));
                }
            }
        }

        return (weights, bias);
    }
}
