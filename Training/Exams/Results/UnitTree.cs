using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>The units, to find for each the one that stands for it on a level.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, Unit> units;

    private UnitTree(IEnumerable<Unit> units) => this.units = units.ToDictionary(unit => unit.Code);

    public IEnumerable<Unit> All => units.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal);

    public static async Task<UnitTree> OfAsync(ITrainingDb db, CancellationToken cancel) => new(await db.Units.AsNoTracking().ToListAsync(cancel));

    /// <summary>The unit of that level at or above this one; the unit itself where it stands higher. Null where it isn't known.</summary>
    public Unit? On(Level level, string? code)
    {
        var own = code is null ? null : units.GetValueOrDefault(code);
        var seen = new HashSet<string>();
        // A ring in imported data must not be an endless loop.
        for (var unit = own; unit is not null && seen.Add(unit.Code); unit = unit.Parent is { } parent ? units.GetValueOrDefault(parent) : null)
        {
            if (unit.Level <= level)
            {
                return unit;
            }
        }

        return own;
    }

    public string NameOf(string? code) => code is null ? Sentences.Get("UnitNone") : units.GetValueOrDefault(code)?.Name ?? code;
}
