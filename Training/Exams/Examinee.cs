using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>A member (考生) with what decides which exams are theirs.</summary>
/// <param name="Chain">Their unit and all above it, by code.</param>
public sealed record Examinee(Member Member, IReadOnlyCollection<string> Chain, IReadOnlyCollection<string> Posts)
{
    /// <summary>Null when the person is no member, or no longer here.</summary>
    public static async Task<Examinee?> OfAsync(ITrainingDb db, int person, DateOnly day, CancellationToken cancel)
    {
        var member = await db.Members.AsNoTracking().ActiveOn(day).Include(m => m.Person).Include(m => m.Holdings).ThenInclude(holding => holding.Post)
            .SingleOrDefaultAsync(m => m.PersonId == person, cancel);
        return member is null ? null : new(member, await ChainAsync(db, member.Person.Unit, cancel), PostsOf(member));
    }

    public static Examinee Of(Member member, IReadOnlyDictionary<string, string?> parents)
    {
        var chain = new HashSet<string>();
        // A ring in imported data must not be an endless loop.
        for (var unit = member.Person.Unit; unit is not null && chain.Add(unit); unit = parents.GetValueOrDefault(unit))
        {
        }

        return new(member, chain, PostsOf(member));
    }

    /// <summary>Each unit with the one above it.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> ParentsAsync(ITrainingDb db, CancellationToken cancel) =>
        await db.Units.AsNoTracking().Select(unit => new { unit.Code, unit.Parent }).ToDictionaryAsync(unit => unit.Code, unit => unit.Parent, cancel);

    // The tree has hundreds of units, and a start is no time to read them all. UNION ends a ring in imported data.
    private static async Task<HashSet<string>> ChainAsync(ITrainingDb db, string? unit, CancellationToken cancel) => unit is null ? [] :
    [
        unit,
        .. await db.Database.SqlQuery<string>(
            $"""
            WITH RECURSIVE above(code, parent) AS (
                SELECT code, parent FROM units WHERE code = {unit}
                UNION SELECT u.code, u.parent FROM units u JOIN above a ON u.code = a.parent)
            SELECT code AS "Value" FROM above
            """).ToListAsync(cancel),
    ];

    private static string[] PostsOf(Member member) => [.. member.Holdings.Select(holding => holding.Post.Code)];

    public bool IsInvited(Exam exam) => exam.Audience.Includes(Chain, Posts);
}
