namespace Hanyang.Assistant.Training.Questions;

/// <summary>An exam question (题目) under its stable code. What it says stands in immutable versions; beside it stands what lists are filtered by.</summary>
public sealed class Question
{
    public const int LongestSummary = 500;
    private readonly List<QuestionVersion> versions = [];

    private Question()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public QuestionState State { get; private set; }

    /// <summary>The number of the newest version.</summary>
    public int CurrentVersion { get; private set; }
    public QuestionKind Kind { get; private set; }

    /// <summary>The beginning of the stem.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>A line for each tag, with a line break before and after: searched for whole.</summary>
    public string TagLines { get; private set; } = "";
    public string PostLines { get; private set; } = "";
    public int Difficulty { get; private set; }
    public string? GuideCode { get; private set; }

    /// <summary>The version of the guide against which somebody last looked at it.</summary>
    public int? GuideVersion { get; private set; }

    /// <summary>The person whose it is, who gets a task when it turns stale; null when it is nobody's in particular.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>The code of the unit whose it is.</summary>
    public string? Unit { get; private set; }
    public bool IsSample { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public IReadOnlyList<QuestionVersion> Versions => versions;

    public QuestionVersion Current => versions.Single(version => version.Number == CurrentVersion);

    public static Question Write(string code, QuestionContent content, QuestionState state, int? guideVersion, Author by, bool sample, DateTimeOffset now)
    {
        var question = new Question { Code = code, State = state, OwnerId = by.PersonId, Unit = by.Unit, IsSample = sample };
        question.Append(content, guideVersion, by, now);
        return question;
    }

    /// <summary>Writes a new version when the content differs; returns whether it did. A stale question is in use again.</summary>
    /// <remarks>Needs the current version loaded.</remarks>
    public bool Revise(QuestionContent content, int? guideVersion, Author by, DateTimeOffset now)
    {
        if (Current.Digest == QuestionJson.Digest(content))
        {
            return false;
        }

        Append(content, guideVersion, by, now);
        State = State == QuestionState.Stale ? QuestionState.Active : State;
        return true;
    }

    /// <summary>Somebody has read the guide anew and the question still holds.</summary>
    public void Confirm(int? guideVersion, DateTimeOffset now)
    {
        GuideVersion = guideVersion;
        State = State == QuestionState.Stale ? QuestionState.Active : State;
        ChangedAt = now;
    }

    /// <summary>Returns whether it changed. Nobody but the check of guides makes one stale.</summary>
    public bool Become(QuestionState state, DateTimeOffset now)
    {
        if (State == state || state == QuestionState.Stale)
        {
            return false;
        }

        (State, ChangedAt) = (state, now);
        return true;
    }

    public void GiveTo(int? personId) => OwnerId = personId;

    /// <summary>What the bureau has changed is no longer sample data.</summary>
    public void Adopt() => IsSample = false;

    /// <summary>Words as one column keeps them.</summary>
    internal static string Lines(IReadOnlyList<string> words) => words.Count == 0 ? "" : $"\n{string.Join('\n', words)}\n";

    private void Append(QuestionContent content, int? guideVersion, Author by, DateTimeOffset now)
    {
        CurrentVersion++;
        Kind = content.Kind;
        Summary = content.Stem.Length <= LongestSummary ? content.Stem : content.Stem[..(char.IsHighSurrogate(content.Stem[LongestSummary - 1]) ? LongestSummary - 1 : LongestSummary)];
        TagLines = Lines(content.Tags);
        PostLines = Lines(content.Posts);
        Difficulty = content.Difficulty;
        GuideCode = content.Guide;
        GuideVersion = guideVersion;
        ChangedAt = now;
        versions.Add(new(CurrentVersion, content, guideVersion, by.Name, now));
    }
}

/// <summary>Whoever writes a question.</summary>
/// <param name="PersonId">Null for somebody without an account.</param>
public sealed record Author(int? PersonId, string Name, string? Unit)
{
    public static Author Of(Knowledge.Office.Actor actor) => new(actor.Id, actor.Name, actor.Unit);
}
