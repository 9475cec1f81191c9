namespace Hanyang.Assistant.Training.Certificates.Duty;

/// <summary>Who may serve where on a day: what a duty roster asks before it puts somebody at a window.</summary>
/// <param name="Unit">Whose members, with those of all units below; null for all that the asker sees.</param>
public sealed record DutyRoster(string? Unit, DateOnly On, IReadOnlyList<DutyMember> Members)
{
    /// <summary>Everybody at each post that asks for a certificate which they haven't got.</summary>
    /// <param name="post">A code; null or empty for all posts.</param>
    public IEnumerable<(DutyMember Member, DutyPost Post)> Missing(string? post = null) =>
        from member in Members
        from held in member.Posts
        where held is { NeedsCertificate: true, MayServe: false } && (string.IsNullOrEmpty(post) || held.Code == post)
        select (member, held);
}

public sealed record DutyMember(int Id, string StaffNumber, string Name, string? Unit, string UnitName, bool Sample, IReadOnlyList<DutyPost> Posts);

/// <param name="Standing">Of the latest certificate for this post: none, valid, expired or revoked; notNeeded where the post asks for none.</param>
/// <param name="Serial">Of the latest certificate; null where there is none.</param>
public sealed record DutyPost(string Code, string Name, bool NeedsCertificate, bool MayServe, DutyStanding Standing, string? Serial, DateOnly? ValidThrough);

public enum DutyStanding
{
    NotNeeded,
    None,
    Valid,
    Expired,
    Revoked,
}
