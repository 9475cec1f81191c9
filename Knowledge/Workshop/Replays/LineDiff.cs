namespace Hanyang.Assistant.Knowledge.Workshop.Replays;

public enum LineChange
{
    Kept,
    Removed,
    Added,
}

/// <summary>What changed from one reply to another, line by line: the longest common run of lines is kept.</summary>
public static class LineDiff
{
    public static IReadOnlyList<(LineChange Change, string Line)> Of(string before, string after)
    {
        var (old, young) = (before.Split('\n'), after.Split('\n'));
        var common = new int[old.Length + 1, young.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<(LineChange, string)>();
        var (at, to) = (0, 0);
        while (at < old.Length || to < young.Length)
        {
            if (at < old.Length && to < young.Length && old[at] == young[to])
            {
                lines.Add((LineChange.Kept, old[at++]));
                to++;
            }
            else if (at < old.Length && (to == young.Length || common[at + 1, to] >= common[at, to + 1]))
            {
                lines.Add((LineChange.Removed, old[at++]));
            }
            else
            {
                lines.Add((LineChange.Added, young[to++]));
            }
        }

        return lines;
    }
}
