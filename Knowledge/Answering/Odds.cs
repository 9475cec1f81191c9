namespace Hanyang.Assistant.Knowledge.Answering;

internal enum Verdict
{
    Answer,
    Clarify,
    Refuse,
}

/// <summary>How likely it is right to answer from the first candidate, to ask back, or to say that nothing fits: a logistic model of the evidence.</summary>
internal readonly record struct Odds(double Answer, double Clarify, double Refuse)
{
    // To answer wrongly costs more than to ask back once too often.
    private const double ClarifyCounts = 1.5;
    private const double RefuseCounts = 1.5;

    public Verdict Verdict => Answer >= Clarify * ClarifyCounts && Answer >= Refuse * RefuseCounts
        ? Verdict.Answer
        : Clarify * ClarifyCounts >= Refuse * RefuseCounts ? Verdict.Clarify : Verdict.Refuse;

    public static Odds Of(ReadOnlySpan<float> evidence, float[][] weights)
    {
        Span<double> shares = stackalloc double[3];
        var sum = 0d;
        for (var verdict = 0; verdict < shares.Length; verdict++)
        {
            var logit = 0d;
            for (var i = 0; i < evidence.Length; i++)
            {
                logit += evidence[i] * weights[verdict][i];
            }

            shares[verdict] = Math.Exp(Math.Clamp(logit, -30, 30));
            sum += shares[verdict];
        }

        return new(Math.Round(shares[0] / sum, 3), Math.Round(shares[1] / sum, 3), Math.Round(shares[2] / sum, 3));
    }
}
