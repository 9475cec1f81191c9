namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Fits the weights of the sum: it makes some relevant record the most probable of all candidates, and holds on to the default
/// weights as far as the questions do not speak against them.
/// </summary>
internal static class WeightFit
{
    /// <summary>How many questions' worth of doubt there is about leaving the default weights.</summary>
    private const double Hold = 3;

    public static float[] Fit(IReadOnlyList<TrainingQuestion> questions, int levels)
    {
        var defaults = Array.ConvertAll(Signals.DefaultWeights(levels), weight => (double)weight);
        var weights = QuasiNewton.Minimise((at, gradient) => Loss(questions, defaults, at, gradient), defaults);
        return Array.ConvertAll(weights, weight => (float)weight);
    }

    private static double Loss(IReadOnlyList<TrainingQuestion> questions, double[] defaults, double[] weights, double[] gradient)
    {
        Array.Clear(gradient);
        var loss = 0.0;
        var single = Array.ConvertAll(weights, weight => (float)weight);
        var sums = new float[gradient.Length];
        foreach (var question in questions)
        {
            loss += Loss(question, single, sums);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += sums[i];
            }
        }

        for (var i = 0; i < gradient.Length; i++)
        {
            var away = weights[i] - defaults[i];
            loss += Hold / 2 * away * away;
            gradient[i] += Hold * away;
        }

        return loss;
    }

    /// <param name="gradient">Overwritten.</param>
    private static double Loss(TrainingQuestion question, float[] weights, float[] gradient)
    {
        var scores = new RankingModel(weights, []).Sums(question.Table);
        var (pull, loss) = Pull.Of(scores, question.Relevant);
        Array.Clear(gradient);
        for (var row = 0; row < pull.Length; row++)
        {
            var signals = question.Table[row];
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] -= question.Weight * pull[row] * signals[i];
            }
        }

        return question.Weight * loss;
    }
}
