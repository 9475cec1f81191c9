namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Minimises a smooth convex function (L-BFGS with backtracking).</summary>
internal static class QuasiNewton
{
    private const int MostSteps = 80;
    private const int Remembered = 8;
    private const int MostHalvings = 25;
    private const double EnoughProgress = 1e-6;

    /// <param name="function">Gives the value at a point and writes the gradient there.</param>
    public static double[] Minimise(Func<double[], double[], double> function, double[] start)
    {
        var (at, gradient) = ((double[])start.Clone(), new double[start.Length]);
        var value = function(at, gradient);
        List<(double[] Step, double[] Change)> memory = [];
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Direction(gradient, memory);
            var slope = Dot(gradient, direction);
            if (slope >= -1e-9 || Search(function, at, value, direction, slope) is not var (next, nextValue, nextGradient))
            {
                break;
            }

            var (moved, changed) = (Subtract(next, at), Subtract(nextGradient, gradient));
            if (Dot(moved, changed) > 1e-12)
            {
                memory.Add((moved, changed));
                memory.RemoveRange(0, Math.Max(0, memory.Count - Remembered));
            }

            var done = value - nextValue < EnoughProgress * Math.Abs(value);
            (at, value, gradient) = (next, nextValue, nextGradient);
            if (done)
            {
                break;
            }
        }

        return at;
    }

    private static (double[] At, double Value, double[] Gradient)? Search(
        Func<double[], double[], double> function, double[] at, double value, double[] direction, double slope)
    {
        var length = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            var next = at.Select((x, i) => x + (length * direction[i])).ToArray();
            var gradient = new double[at.Length];
            var nextValue = function(next, gradient);
            if (nextValue <= value + (1e-4 * length * slope))
            {
                return (next, nextValue, gradient);
            }
        }

        return null;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change)> memory)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var shares = new double[memory.Count];
        for (var i = memory.Count - 1; i >= 0; i--)
        {
            var (step, change) = memory[i];
            shares[i] = Dot(step, direction) / Dot(step, change);
            Add(direction, change, -shares[i]);
        }

        var scale = memory is [.., var (last, lastChange)]
            ? Dot(last, lastChange) / Dot(lastChange, lastChange)
            : 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient)));
        direction = Array.ConvertAll(direction, d => d * scale);
        for (var i = 0; i < memory.Count; i++)
        {
            var (step, change) = memory[i];
            Add(direction, step, shares[i] - (Dot(change, direction) / Dot(step, change)));
        }

        return direction;
    }

    private static void Add(double[] to, double[] vector, double times)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += times * vector[i];
        }
    }

    private static double[] Subtract(double[] one, double[] other) => [.. one.Select((x, i) => x - other[i])];

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
