namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>The hand-written tables beside this file: a row per line, cells between bars, items of a cell between 、 or ；.</summary>
internal static class SampleText
{
    /// <summary>The rows of a table; a line that begins with a single # is a note to whoever edits it.</summary>
    public static IEnumerable<string[]> Rows(string table)
    {
        var owner = typeof(SampleText);
        using var stream = owner.Assembly.GetManifestResourceStream($"{owner.Namespace}.{table}.txt")
            ?? throw new InvalidOperationException($"No table {table}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return line.Split('|');
            }
        }
    }

    public static string[] Items(string cell, char separator = '、') =>
        cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An item of the form 左=右.</summary>
    public static (string Left, string Right) Pair(string item, string sign = "=")
    {
        var at = item.IndexOf(sign, StringComparison.Ordinal);
        return at < 0 ? (item, item) : (item[..at], item[(at + sign.Length)..]);
    }
}
