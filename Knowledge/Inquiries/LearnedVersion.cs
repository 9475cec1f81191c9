using Hanyang.Assistant.Knowledge.Search.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>What was learned from confirmed inquiries at one time, and whether it answers. At most one does; any earlier one can again.</summary>
public sealed class LearnedVersion
{
    private const int LongestNote = 500;

    private LearnedVersion()
    {
    }

    /// <summary>1, 2, 3 …; whoever adds the row has claimed the work.</summary>
    public int Number { get; private set; }

    /// <summary>When learning began: later confirmations are not in it.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null while it is being learned.</summary>
    public DateTimeOffset? LearnedAt { get; private set; }

    /// <summary>Wordings learned from, those that came with the sample included.</summary>
    public int Inquiries { get; private set; }

    /// <summary>The <see cref="LearnedRanking"/> as bytes; null while it is being learned, and when that failed.</summary>
    public byte[]? Ranking { get; private set; }

    /// <summary>How much of its score the answers heed: found by the gate, 0 to 1.</summary>
    public double Share { get; private set; }

    /// <summary>Of the learner itself: see <see cref="HeldOutFigures"/>.</summary>
    public int HeldOut { get; private set; }
    public double HeldOutBefore { get; private set; }
    public double HeldOutAfter { get; private set; }
    public GateVerdict? Gate { get; private set; }

    /// <summary>Inquiries that judged it, and how many of them were answered rightly without it and with it.</summary>
    public int Judged { get; private set; }
    public int RightBefore { get; private set; }
    public int RightAfter { get; private set; }
    public bool IsActive { get; private set; }

    /// <summary>It has answered at some time.</summary>
    public bool WasActive { get; private set; }

    /// <summary>Why learning failed.</summary>
    public string Note { get; private set; } = "";
    public bool IsUsable => Gate == GateVerdict.Passed && Ranking is not null;

    public static LearnedVersion Begin(int number, DateTimeOffset now) => new() { Number = number, CreatedAt = now };

    /// <summary>As far as it takes part in answering.</summary>
    internal static LearnedVersion Stored(int number, byte[] ranking, double share) => new() { Number = number, Ranking = ranking, Share = share };

    internal void Finish(LearnedRanking ranking, GateResult gate, DateTimeOffset now)
    {
        LearnedAt = now;
        Ranking = ranking.ToBytes();
        Inquiries = ranking.Inquiries.Count;
        (HeldOut, HeldOutBefore, HeldOutAfter) = (ranking.HeldOut.Inquiries, ranking.HeldOut.Before, ranking.HeldOut.After);
        (Gate, Share) = (gate.Verdict, Math.Round(gate.Share, 3));
        (Judged, RightBefore, RightAfter) = (gate.Judged, gate.RightBefore, gate.RightAfter);
    }

    internal void Fail(string note, DateTimeOffset now)
    {
        LearnedAt = now;
        Note = note.Length > LongestNote ? note[..LongestNote] : note;
    }

    internal void Activate() => (IsActive, WasActive) = (true, true);

    internal void Deactivate() => IsActive = false;

    internal sealed class Mapping : IEntityTypeConfiguration<LearnedVersion>
    {
        public void Configure(EntityTypeBuilder<LearnedVersion> version)
        {
            version.ToTable("learned_rankings");
            version.HasKey(v => v.Number);
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Ignore(v => v.IsUsable);
            version.Property(v => v.Note).HasMaxLength(LongestNote);
        }
    }
}
