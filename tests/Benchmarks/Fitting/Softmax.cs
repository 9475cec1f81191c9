namespace Hanyang.Assistant.Benchmarks.Fitting;

/// <summary>Maximum likelihood by gradient descent with momentum, over all examples at once: the same examples give the same weights.</summary>
internal static class Softmax
{
    /// <summary>One weight per feature; of each list's rows the right ones ought to score highest.</summary>
    public static float[] FitList(IReadOnlyList<(float[][] Rows, int[] Right, float Counts)> lists, float[] beginning, int rounds = 400, double rate = 0.4, double decay = 0.0005)
    {
        // Scores of neighbours differ by tenths; the softmax has to be this sharp to see it.
        const double sharpness = 4;
        var weights = Array.ConvertAll(beginning, weight => (double)weight);
        var speed = new double[weights.Length];
        var all = lists.Sum(list => list.Counts);
        for (var round = 0; round < rounds; round++)
        {
            var slope = new double[weights.Length];
            foreach (var (rows, right, counts) in lists)
            {
                var scores = Array.ConvertAll(rows, row => Math.Exp(sharpness * Dot(row, weights)));
                var (sum, rightSum) = (scores.Sum(), right.Sum(at => scores[at]));
                for (var at = 0; at < rows.Length; at++)
                {
                    var error = counts * sharpness * ((scores[at] / sum) - (Array.IndexOf(right, at) >= 0 ? scores[at] / rightSum : 0));
                    for (var j = 0; j < slope.Length; j++)
                    {
                        slope[j] += error * rows[at][j];
                    }
                }
            }

            Step(weights, speed, slope, all, rate, decay, constantFirst: false);
        }

        return Array.ConvertAll(weights, weight => (float)weight);
    }

    /// <summary>A row of weights per class; the first feature is the constant.</summary>
    public static float[][] FitClasses(IReadOnlyList<(float[] Row, int Class, float Counts)> examples, int classes, int rounds = 3000, double rate = 0.5, double decay = 0.0005)
    {
        var width = examples[0].Row.Length;
        var weights = new double[classes][];
        var speed = new double[classes][];
        for (var number = 0; number < classes; number++)
        {
            (weights[number], speed[number]) = (new double[width], new double[width]);
        }

        var all = examples.Sum(example => example.Counts);
        for (var round = 0; round < rounds; round++)
        {
            var slopes = weights.Select(_ => new double[width]).ToArray();
            foreach (var (row, right, counts) in examples)
            {
                var shares = weights.Select(of => Math.Exp(Dot(row, of))).ToArray();
                var sum = shares.Sum();
                for (var number = 0; number < classes; number++)
                {
                    var error = counts * ((shares[number] / sum) - (number == right ? 1 : 0));
                    for (var j = 0; j < width; j++)
                    {
                        slopes[number][j] += error * row[j];
                    }
                }
            }

            for (var number = 0; number < classes; number++)
            {
                Step(weights[number], speed[number], slopes[number], all, rate, decay, constantFirst: true);
            }
        }

        return Array.ConvertAll(weights, row => Array.ConvertAll(row, weight => (float)weight));
    }

    private static void Step(double[] weights, double[] speed, double[] slope, float all, double rate, double decay, bool constantFirst)
    {
        for (var j = 0; j < weights.Length; j++)
        {
            speed[j] = (0.9 * speed[j]) - (rate * ((slope[j] / all) + (constantFirst && j == 0 ? 0 : decay * weights[j])));
            weights[j] += speed[j];
        }
    }

    private static double Dot(float[] row, double[] weights)
    {
        var sum = 0d;
        for (var j = 0; j < row.Length; j++)
        {
            sum += row[j] * weights[j];
        }

        return sum;
    }
}
