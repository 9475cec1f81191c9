using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Questions.Proposals;

public enum ProposalState
{
    Open,
    Accepted,
    Rejected,

    /// <summary>The guide says something else by now.</summary>
    Outdated,
}

/// <summary>A question that a rule has made from a guide; a trainer accepts, changes or rejects it.</summary>
public sealed class QuestionProposal
{
    private QuestionProposal()
    {
    }

    public QuestionProposal(ProposalKey key, QuestionContent content, int guideVersion, DateTimeOffset now)
    {
        (GuideCode, Rule, Digest) = key;
        Content = content;
        GuideVersion = guideVersion;
        CreatedAt = now;
    }

    public int Id { get; private set; }
    public string GuideCode { get; private set; } = "";

    /// <summary>Which rule made it, such as promisedLimit.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Of what the guide says that the rule used: the same statement is proposed once, whatever became of it.</summary>
    public string Digest { get; private set; } = "";
    public int GuideVersion { get; private set; }
    public QuestionContent Content { get; private set; } = null!;
    public ProposalState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The code of the question that it became.</summary>
    public string? QuestionCode { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>A newer version of the guide says the same.</summary>
    public void Renew(QuestionContent content, int guideVersion)
    {
        if (State == ProposalState.Open && GuideVersion != guideVersion)
        {
            (Content, GuideVersion) = (content, guideVersion);
        }
    }

    public bool Accept(string questionCode, string by, DateTimeOffset now) => Decide(ProposalState.Accepted, questionCode, by, now);

    public bool Reject(string by, DateTimeOffset now) => Decide(ProposalState.Rejected, null, by, now);

    public bool Outdate(DateTimeOffset now) => Decide(ProposalState.Outdated, null, null, now);

    private bool Decide(ProposalState state, string? code, string? by, DateTimeOffset now)
    {
        if (State != ProposalState.Open)
        {
            return false;
        }

        (State, QuestionCode, DecidedBy, DecidedAt) = (state, code, by, now);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<QuestionProposal>
    {
        public void Configure(EntityTypeBuilder<QuestionProposal> proposal)
        {
            proposal.ToTable("question_proposals");
            proposal.HasIndex(p => new { p.GuideCode, p.Rule, p.Digest }).IsUnique();
            proposal.HasIndex(p => p.State);
            proposal.Property(p => p.GuideCode).HasMaxLength(64);
            proposal.Property(p => p.Rule).HasMaxLength(32);
            proposal.Property(p => p.Digest).HasMaxLength(64);
            proposal.Property(p => p.QuestionCode).HasMaxLength(64);
            proposal.Property(p => p.DecidedBy).HasMaxLength(80);
            proposal.Property(p => p.State).IsConcurrencyToken();
            proposal.Property(p => p.Content).HasConversion(
                content => QuestionJson.Write(content),
                json => QuestionJson.Read(json),
                new ValueComparer<QuestionContent>(
                    (a, b) => ReferenceEquals(a, b),
                    content => content.Stem.GetHashCode(StringComparison.Ordinal),
                    content => content));
        }
    }
}

/// <summary>What makes a proposal the same one.</summary>
public readonly record struct ProposalKey(string GuideCode, string Rule, string Digest);
