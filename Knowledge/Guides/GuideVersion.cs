namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>What was published under a guide's code at one time. Never changed after it was written: answers cite it by number.</summary>
public sealed class GuideVersion
{
    private GuideVersion()
    {
    }

    internal GuideVersion(int number, GuideContent content, DateTimeOffset now)
    {
        Number = number;
        Content = content;
        Digest = RecordJson.Digest(content);
        PublishedAt = now;
    }

    /// <summary>As far as it takes part in answering.</summary>
    internal static GuideVersion Stored(int number, GuideContent content, string digest) => new() { Number = number, Content = content, Digest = digest };

    public int Id { get; private set; }
    public int GuideId { get; private set; }

    /// <summary>1, 2, 3 … within the guide.</summary>
    public int Number { get; private set; }
    public GuideContent Content { get; private set; } = null!;
    public string Digest { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }
}
