namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>
/// The classes of the classifier that tells what kind of message a text is, in its order. Whether the catalogue has
/// something about an inquiry is not for it to tell: it would learn the style of whoever wrote the examples.
/// </summary>
internal static class MessageKind
{
    public const string Inquiry = "inquiry";

    public static IReadOnlyList<string> Names { get; } =
    [
        Inquiry, "greeting", "thanks", "menu", "smalltalk", "place", "complaint",
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
