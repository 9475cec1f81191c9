using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>That somebody may serve at certain posts (上岗证). What it says never changes; it is followed by another, or revoked for good.</summary>
public sealed class Certificate
{
    private readonly List<PostCertificate> posts = [];

    private Certificate()
    {
    }

    /// <param name="facts">Whose serial nobody else has.</param>
    /// <param name="source">What it comes from; null when it is issued by hand.</param>
    public Certificate(CertificateFacts facts, int memberId, string? source, string issuedBy, StatusPlace status)
    {
        (Serial, MemberId, Source, IssuedBy) = (facts.Serial, memberId, source, issuedBy);
        (Holder, UnitCode, IssuedAt, ValidThrough, IsSample) = (facts.Holder, facts.UnitCode, facts.IssuedAt, facts.ValidThrough, facts.Sample);
        (StatusList, StatusIndex) = (status.List, status.Index);
        Facts = facts;
        posts.AddRange(facts.Posts.Select(post => new PostCertificate(post.Code)));
    }

    public int Id { get; private set; }
    public string Serial { get; private set; } = "";
    public int MemberId { get; private set; }
    public string? Source { get; private set; }

    /// <summary>Beside the facts for what lists look for.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>The holder's unit on the day of issue.</summary>
    public string? UnitCode { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public DateOnly ValidThrough { get; private set; }
    public bool IsSample { get; private set; }
    public string IssuedBy { get; private set; } = "";
    public CertificateFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PostCertificate> Posts => posts;
    public int StatusList { get; private set; }
    public int StatusIndex { get; private set; }

    /// <summary>The signed credential as it was handed out, to the letter.</summary>
    public string Credential { get; private set; } = "";

    public DateTimeOffset? RevokedAt { get; private set; }
    public string? RevokedFor { get; private set; }
    public string? RevokedBy { get; private set; }

    public CertificateStatus StatusOn(DateOnly day) =>
        RevokedAt is not null ? CertificateStatus.Revoked : day > ValidThrough ? CertificateStatus.Expired : CertificateStatus.Valid;

    /// <summary>Once, when it is issued.</summary>
    public void Sign(string credential) => Credential = Credential.Length == 0 ? credential : throw new InvalidOperationException("A certificate is signed once.");

    /// <summary>For good: whoever was wronged gets another.</summary>
    public RevokeOutcome Revoke(string reason, Actor actor, DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return RevokeOutcome.AlreadyRevoked;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return RevokeOutcome.ReasonMissing;
        }

        (RevokedAt, RevokedFor, RevokedBy) = (now, reason.Trim(), actor.Name);
        return RevokeOutcome.Revoked;
    }
}

/// <summary>One of the posts that a certificate is for, to be looked for.</summary>
public sealed class PostCertificate
{
    private PostCertificate()
    {
    }

    internal PostCertificate(string postCode) => PostCode = postCode;

    public int CertificateId { get; private set; }
    public string PostCode { get; private set; } = "";
}

/// <summary>Which bit of which status list says whether a certificate is revoked.</summary>
public readonly record struct StatusPlace(int List, int Index);
