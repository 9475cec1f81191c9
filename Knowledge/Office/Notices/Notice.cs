using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>
/// Something that a person is told once (通知): a row of the outbox. Its key says what it is about, never when. A reminder may lead the
/// day's message to its person, and others then go with it.
/// </summary>
public sealed class Notice
{
    public const int LongestKey = 96;
    public const int LongestPath = 200;
    public const int LongestReason = 200;

    /// <summary>Tries until it is given up; with the pauses between them some seven hours.</summary>
    public const int MostTries = 8;

    private Notice()
    {
    }

    public static TimeSpan FirstPause { get; } = TimeSpan.FromMinutes(1);
    public static TimeSpan LongestPause { get; } = TimeSpan.FromHours(4);

    public long Id { get; private set; }
    public string Kind { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of what it is about: a new one tells anew.</summary>
    public int Revision { get; private set; }
    public int PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public IReadOnlyList<string> Arguments { get; private set; } = [];
    public string Path { get; private set; } = "";
    public bool IsReminder { get; private set; }
    public NoticeState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When somebody looks at it next; of a claimed one, when the claim ends.</summary>
    public DateTimeOffset NextAt { get; private set; }
    public DateTimeOffset? UsefulUntil { get; private set; }

    /// <summary>The day whose one message to its person it leads.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The reminder with which it goes.</summary>
    public long? LeadId { get; private set; }

    /// <summary>Who is sending it.</summary>
    public string? Claim { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>By which it was sent.</summary>
    public string? Channel { get; private set; }

    /// <summary>Its person has opened it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>What it asked for has been done.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>One of <see cref="NoticeReason"/>, or what the channels have said, such as <c>chat:unbound</c>; several parted by spaces.</summary>
    public string Why { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public static Notice Of(NoticeKind kind, string key, int revision, int person, DateTimeOffset now, NoticeContent content) => new()
    {
        Kind = kind.Name,
        Key = key,
        Revision = revision,
        PersonId = person,
        Arguments = content.Arguments,
        Path = content.Path,
        IsReminder = kind.IsReminder,
        CreatedAt = now,
        NextAt = content.Due is { } due && due > now ? due : now,
        UsefulUntil = content.UsefulUntil,
    };

    public bool IsWaiting => State == NoticeState.Waiting;

    /// <summary>Nobody has begun to send it, so that others may still go with it.</summary>
    public bool IsOpenToOthers => IsWaiting && Day is not null && Claim is null && Tries == 0;

    public bool IsUsefulAt(DateTimeOffset now) => DoneAt is null && !(UsefulUntil <= now);

    /// <summary>Returns false where it leads, follows or is over already.</summary>
    public bool Lead(DateOnly day)
    {
        if (!IsWaiting || !IsReminder || Day is not null || LeadId is not null)
        {
            return false;
        }

        Day = day;
        return Change();
    }

    /// <summary>To go with another. Both change, so that whoever sends the other meanwhile is noticed.</summary>
    public bool Follow(Notice lead)
    {
        if (!IsWaiting || !IsReminder || Day is not null || LeadId is not null || !lead.IsOpenToOthers || lead.PersonId != PersonId || lead == this)
        {
            return false;
        }

        LeadId = lead.Id;
        return Change() && lead.Change();
    }

    /// <summary>Not now, and no try is counted.</summary>
    public bool Postpone(DateTimeOffset until)
    {
        if (!IsWaiting)
        {
            return false;
        }

        (NextAt, Claim) = (until, null);
        return Change();
    }

    /// <param name="refusals">Of the channels before.</param>
    public bool Deliver(string channel, string refusals, DateTimeOffset now)
    {
        if (!IsWaiting)
        {
            return false;
        }

        (State, SentAt, Channel, Why) = (NoticeState.Sent, now, channel, Short(refusals));
        Tries++;
        return End();
    }

    /// <summary>A channel is out of order: again after a pause that doubles, at last given up.</summary>
    public bool Fail(string why, DateTimeOffset now)
    {
        if (!IsWaiting)
        {
            return false;
        }

        Why = Short(why);
        Claim = null;
        if (++Tries >= MostTries)
        {
            State = NoticeState.GivenUp;
            return Change();
        }

        var pause = FirstPause * Math.Pow(2, Tries - 1);
        NextAt = now + (pause < LongestPause ? pause : LongestPause);
        return Change();
    }

    /// <summary>No channel takes it.</summary>
    public bool GiveUp(string why)
    {
        if (!IsWaiting)
        {
            return false;
        }

        Tries++;
        (State, Why) = (NoticeState.GivenUp, Short(why));
        return End();
    }

    /// <param name="others">What goes with it has been sent: the day's message is out all the same.</param>
    public bool Skip(bool others = false)
    {
        if (!IsWaiting)
        {
            return false;
        }

        (State, Why) = (NoticeState.Skipped, DoneAt is not null ? NoticeReason.Done : Why == NoticeReason.Superseded ? Why : NoticeReason.Late);
        Day = others ? Day : null;
        return End();
    }

    /// <summary>Something newer takes its place; whoever would send it skips it.</summary>
    public bool Supersede(DateTimeOffset now)
    {
        if (!IsWaiting || UsefulUntil <= now)
        {
            return false;
        }

        (UsefulUntil, Why) = (now, NoticeReason.Superseded);
        return Change();
    }

    /// <summary>Once more from the first channel on, because a person says so.</summary>
    public bool Retry(DateTimeOffset now)
    {
        if (State != NoticeState.GivenUp)
        {
            return false;
        }

        (State, NextAt, Tries, Why, Claim) = (NoticeState.Waiting, now, 0, "", null);
        (Day, LeadId) = (null, null);
        return Change();
    }

    /// <summary>Returns false where nothing was sent, or it was seen before.</summary>
    public bool See(DateTimeOffset now)
    {
        if (State != NoticeState.Sent || SeenAt is not null)
        {
            return false;
        }

        SeenAt = now;
        return Change();
    }

    /// <summary>What it asks for is done; one that still waits is skipped when its turn comes.</summary>
    public bool Finish(DateTimeOffset now)
    {
        if (DoneAt is not null || State is NoticeState.Skipped)
        {
            return false;
        }

        DoneAt = now;
        return Change();
    }

    private bool End()
    {
        Claim = null;
        return Change();
    }

    private bool Change()
    {
        Version++;
        return true;
    }

    private static string Short(string why) => why.Length > LongestReason ? why[..LongestReason] : why;

    internal sealed class Mapping : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> notice)
        {
            notice.ToTable("notices");
            notice.HasIndex(n => new { n.Kind, n.Key, n.Revision, n.PersonId }).IsUnique();
            notice.HasIndex(n => new { n.State, n.NextAt });
            notice.HasIndex(n => new { n.PersonId, n.Day }).IsUnique();
            notice.HasIndex(n => n.LeadId);
            notice.HasIndex(n => n.CreatedAt);
            notice.Property(n => n.Kind).HasMaxLength(32);
            notice.Property(n => n.Key).HasMaxLength(LongestKey);
            notice.Property(n => n.Path).HasMaxLength(LongestPath);
            notice.Property(n => n.Claim).HasMaxLength(32);
            notice.Property(n => n.Channel).HasMaxLength(32);
            notice.Property(n => n.Why).HasMaxLength(LongestReason);
            notice.Property(n => n.Arguments).HasJson();
            notice.Property(n => n.Version).IsConcurrencyToken();
            notice.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
