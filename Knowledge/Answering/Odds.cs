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
    // Chosen on the tuning half of the gold questions: to answer wrongly costs more than to ask back, and to ask back less than to send away:
    // nobody is sent away from a record that is likelier to be meant than not.
    private const double OverClarify = 2.5;
    private const double OverRefuse = 4;
    private const double ClarifyOverRefuse = 3;

    public Verdict Verdict => Answer >= Clarify * OverClarify && Answer >= Refuse * OverRefuse
        ? Verdict.Answer
        : Clarify * ClarifyOverRefuse >= Refuse || Answer >= Refuse ? Verdict.Clarify : Verdict.Refuse;

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
