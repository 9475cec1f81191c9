using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Units;

/// <summary>The part of the unit tree that somebody sees: their own unit and all below it.</summary>
/// <param name="Codes">Null when it is the whole tree: for administrators, and for who works for no unit in particular.</param>
public sealed record UnitScope(IReadOnlyList<string>? Codes)
{
    public static UnitScope Everything { get; } = new((IReadOnlyList<string>?)null);

    public bool IsEverything => Codes is null;

    public static Task<UnitScope> OfAsync(IKnowledgeDb db, Actor actor, CancellationToken cancel) =>
        actor.Role == Role.Admin || actor.Unit is null ? Task.FromResult(Everything) : BelowAsync(db, actor.Unit, cancel);

    /// <summary>A unit and all below it; one that isn't known any more is itself alone.</summary>
    public static async Task<UnitScope> BelowAsync(IKnowledgeDb db, string unit, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Select(u => new { u.Code, u.Parent }).ToListAsync(cancel);
        var children = units.ToLookup(u => u.Parent, u => u.Code);
        List<string> codes = [unit];
        HashSet<string> seen = [unit];
        for (var i = 0; i < codes.Count; i++)
        {
            // A ring in imported data must not be an endless loop.
            codes.AddRange(children[codes[i]].Where(seen.Add));
        }

        return new(codes);
    }

    public bool Contains(string? unit) => Codes is null || (unit is not null && Codes.Contains(unit));
}
