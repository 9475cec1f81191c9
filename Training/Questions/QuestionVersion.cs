namespace Hanyang.Assistant.Training.Questions;

/// <summary>What a question said at one time. Never changed after it was written: papers and attempts refer to it by number.</summary>
public sealed class QuestionVersion
{
    private QuestionVersion()
    {
    }

    internal QuestionVersion(int number, QuestionContent content, int? guideVersion, string by, DateTimeOffset now)
    {
        Number = number;
        Kind = content.Kind;
        Content = content;
        Digest = QuestionJson.Digest(content);
        GuideVersion = guideVersion;
        CreatedBy = by;
        CreatedAt = now;
    }

    public int Id { get; private set; }
    public int QuestionId { get; private set; }

    /// <summary>1, 2, 3 … within the question.</summary>
    public int Number { get; private set; }
    public QuestionKind Kind { get; private set; }
    public QuestionContent Content { get; private set; } = null!;
    public string Digest { get; private set; } = "";

    /// <summary>The version of the guide that held when this was written; null without a guide.</summary>
    public int? GuideVersion { get; private set; }

    /// <summary>Who wrote it, by name.</summary>
    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
}
