namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>The classes of the classifier that tells what kind of message a text is, in its order.</summary>
internal static class MessageKind
{
    public const int Inquiry = 0;
    public const int Ambiguous = 1;
    public const int Outside = 2;
    public const int Hostile = 3;

    public static IReadOnlyList<string> Names { get; } =
    [
        "inquiry", "ambiguous", "outside", "hostile", "greeting", "thanks", "menu", "smalltalk", "place", "complaint",
        "account", "opinion", "danger", "distress", "person", "noneofthese", "foreign",
    ];

    /// <summary>By class, 0 to 1 in sum.</summary>
    public static float[] Shares(float[] scores)
    {
        var most = scores.Max();
        var shares = Array.ConvertAll(scores, score => MathF.Exp(score - most));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }
}
