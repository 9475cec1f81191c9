using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>What was done so that a wording is answered from now on.</summary>
public enum Remedy
{
    /// <summary>It became an alias of a record.</summary>
    Alias,

    /// <summary>An FAQ was written for it.</summary>
    Faq,

    /// <summary>The bureau has nothing to do with it: it may be asked again and stays closed.</summary>
    OutOfScope,
}

/// <summary>An open inquiry's wording, closed by an editor (关闭). When people ask the same again later and it isn't answered, it is open again.</summary>
public sealed class InquiryClosure
{
    public const int LongestReason = 500;

    private InquiryClosure()
    {
    }

    public long Id { get; private set; }

    /// <summary>As in <see cref="AskedInquiry.Spoken"/>.</summary>
    public string Spoken { get; private set; } = "";
    public Remedy Remedy { get; private set; }

    /// <summary>The record that answers now.</summary>
    public string? Code { get; private set; }
    public string? Reason { get; private set; }
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public static InquiryClosure Of(string spoken, Remedy remedy, string? code, string? reason, string by, DateTimeOffset now) =>
        new() { Spoken = spoken, Remedy = remedy, Code = code, Reason = reason, By = by, At = now };

    /// <summary>Whether it closes what was asked at a time.</summary>
    public bool Closes(DateTimeOffset askedAt) => Remedy == Remedy.OutOfScope || askedAt <= At;

    internal sealed class Mapping : IEntityTypeConfiguration<InquiryClosure>
    {
        public void Configure(EntityTypeBuilder<InquiryClosure> closure)
        {
            closure.ToTable("inquiry_closures");
            closure.HasIndex(s => s.Spoken);
            closure.Property(s => s.Spoken).HasMaxLength(AskedInquiry.LongestSpoken);
            closure.Property(s => s.Code).HasMaxLength(64);
            closure.Property(s => s.Reason).HasMaxLength(LongestReason);
            closure.Property(s => s.By).HasMaxLength(128);
        }
    }
}
