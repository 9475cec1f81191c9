using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>What a guide is to say next (草稿): written by editors, reviewed by another one, then published as the guide's next version.</summary>
public sealed class GuideDraft
{
    private GuideDraft()
    {
    }

    public int Id { get; private set; }

    /// <summary>The guide's code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The version from which it was written; 0 for a guide that doesn't exist yet.</summary>
    public int BasedOn { get; private set; }
    public GuideContent Content { get; private set; } = null!;
    public GuideHints Hints { get; private set; } = null!;

    /// <summary>The guide's hints when the draft was begun: they have no versions, and others may add some meanwhile.</summary>
    public GuideHints BaseHints { get; private set; } = null!;
    public DraftState State { get; private set; }

    /// <summary>The person who began it; null for somebody without an account.</summary>
    public int? AuthorId { get; private set; }
    public string AuthorName { get; private set; } = "";

    /// <summary>Everybody who wrote on it; none of them reviews it.</summary>
    public IReadOnlyList<int> Writers { get; private set; } = [];
    public string? ReviewerName { get; private set; }

    /// <summary>The day on which it is to be published; null without a day.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>What the author tells the reviewer.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Why it came back.</summary>
    public string Reason { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";

    /// <summary>The version as which it was published.</summary>
    public int? PublishedAs { get; private set; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; private set; }

    public string Name => Content.Name;
    public bool IsNew => BasedOn == 0;
    public bool IsWritable => State is DraftState.Draft or DraftState.Returned;
    public bool IsOpen => IsWritable || State is DraftState.InReview or DraftState.Scheduled;

    /// <param name="baseHints">The guide's hints when somebody began to write; null for a guide that doesn't exist yet.</param>
    /// <param name="basedOn">The version of the guide from which it is written; 0 for a new one.</param>
    public static GuideDraft Begin(
        string code, GuideHints? baseHints, int basedOn, GuideContent content, GuideHints hints, string note, Actor author, DateTimeOffset now)
    {
        var draft = new GuideDraft { Code = code, BasedOn = basedOn, AuthorId = author.Id, AuthorName = author.Name, CreatedAt = now };
        draft.BaseHints = baseHints ?? new([], [], []);
        draft.Edit(content, hints, note, author, now);
        return draft;
    }

    public bool IsWrittenBy(Actor actor) => actor.Id is { } id && Writers.Contains(id);

    public DraftOutcome Edit(GuideContent content, GuideHints hints, string note, Actor writer, DateTimeOffset now)
    {
        if (!IsWritable)
        {
            return DraftOutcome.NotNow;
        }

        (Content, Hints, Note) = (content, hints, note);
        Writers = writer.Id is { } id ? [.. Writers.Union([id])] : Writers;
        return Enter(State, writer, now);
    }

    /// <summary>Writes it on from a newer version.</summary>
    public DraftOutcome Rebase(int basedOn, GuideHints baseHints, GuideContent content, GuideHints hints, Actor writer, DateTimeOffset now)
    {
        if (!IsWritable)
        {
            return DraftOutcome.NotNow;
        }

        (BasedOn, BaseHints) = (basedOn, baseHints);
        return Edit(content, hints, Note, writer, now);
    }

    public DraftOutcome Submit(Actor actor, DateTimeOffset now) =>
        IsWritable ? Enter(DraftState.InReview, actor, now) : DraftOutcome.NotNow;

    public DraftOutcome TakeBack(Actor actor, DateTimeOffset now)
    {
        if (State is not (DraftState.InReview or DraftState.Scheduled))
        {
            return DraftOutcome.NotNow;
        }

        EffectiveOn = null;
        return Enter(DraftState.Draft, actor, now);
    }

    public DraftOutcome Return(string reason, Actor reviewer, DateTimeOffset now)
    {
        if (State is not (DraftState.InReview or DraftState.Scheduled))
        {
            return DraftOutcome.NotNow;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DraftOutcome.ReasonMissing;
        }

        (Reason, ReviewerName, EffectiveOn) = (reason.Trim(), reviewer.Name, null);
        return Enter(DraftState.Returned, reviewer, now);
    }

    public DraftOutcome Discard(Actor actor, DateTimeOffset now) =>
        IsWritable ? Enter(DraftState.Discarded, actor, now) : DraftOutcome.NotNow;

    internal DraftOutcome Schedule(DateOnly day, Actor reviewer, DateTimeOffset now)
    {
        (EffectiveOn, ReviewerName) = (day, reviewer.Name);
        Enter(DraftState.Scheduled, reviewer, now);
        return DraftOutcome.Scheduled;
    }

    internal DraftOutcome Publish(int version, Actor reviewer, DateTimeOffset now)
    {
        PublishedAs = version;
        ReviewerName = State == DraftState.Scheduled ? ReviewerName : reviewer.Name;
        return Enter(DraftState.Published, reviewer, now);
    }

    /// <summary>The same draft on a version that came after its review and changed other facets.</summary>
    internal void CarryOver(int basedOn, GuideContent content, Actor actor, DateTimeOffset now)
    {
        (BasedOn, Content) = (basedOn, content);
        Enter(State, actor, now);
    }

    private DraftOutcome Enter(DraftState state, Actor actor, DateTimeOffset now)
    {
        (State, ChangedAt, ChangedBy) = (state, now, actor.Name);
        Version++;
        return DraftOutcome.Done;
    }
}
