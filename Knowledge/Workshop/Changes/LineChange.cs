namespace Hanyang.Assistant.Knowledge.Workshop.Changes;

/// <summary>A line of a facet beside what became of it: null where it has no counterpart.</summary>
public sealed record LineChange(IReadOnlyList<Run>? Old, IReadOnlyList<Run>? New)
{
    // Less alike than this, one line is gone and another has come.
    private const double AlikeFrom = 0.4;

    public LineChangeKind Kind => (Old, New) switch
    {
        (null, _) => LineChangeKind.Added,
        (_, null) => LineChangeKind.Removed,
        _ when Old.Any(run => run.IsChanged) || New.Any(run => run.IsChanged) => LineChangeKind.Changed,
        _ => LineChangeKind.Same,
    };

    public static IReadOnlyList<LineChange> Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        List<LineChange> changes = [];
        var (mine, theirs) = (0, 0);
        foreach (var (keptMine, keptTheirs) in TextChange.Kept([.. old], [.. now]).Append((old.Count, now.Count)))
        {
            AddChanged(changes, [.. old.Skip(mine).Take(keptMine - mine)], [.. now.Skip(theirs).Take(keptTheirs - theirs)]);
            if (keptMine < old.Count)
            {
                changes.Add(new([new(old[keptMine], false)], [new(old[keptMine], false)]));
            }

            (mine, theirs) = (keptMine + 1, keptTheirs + 1);
        }

        return changes;
    }

    /// <summary>Between two lines that stayed: each old line with the first new one that is like it, in order.</summary>
    private static void AddChanged(List<LineChange> changes, List<string> old, List<string> now)
    {
        var next = 0;
        foreach (var line in old)
        {
            var found = Enumerable.Range(next, now.Count - next)
                .Select(i => (Index: i, Change: TextChange.Of(line, now[i])))
                .FirstOrDefault(pair => pair.Change.Likeness >= AlikeFrom, (Index: -1, Change: null!));
            if (found.Index < 0)
            {
                changes.Add(new([new(line, true)], null));
                continue;
            }

            changes.AddRange(now.Skip(next).Take(found.Index - next).Select(added => new LineChange(null, [new(added, true)])));
            changes.Add(new(found.Change.Old, found.Change.New));
            next = found.Index + 1;
        }

        changes.AddRange(now.Skip(next).Select(added => new LineChange(null, [new(added, true)])));
    }
}

public enum LineChangeKind
{
    Same,
    Changed,
    Added,
    Removed,
}
