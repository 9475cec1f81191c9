using System.Globalization;

namespace Hanyang.Assistant.Training.Questions.Import.Tables;

/// <summary>How hard a question is, in the words of tables.</summary>
internal static class Difficulties
{
    private static readonly Dictionary<string, int> Words = new()
    {
        ["易"] = 1,
        ["容易"] = 1,
        ["简单"] = 1,
        ["较易"] = 2,
        ["中"] = 3,
        ["中等"] = 3,
        ["一般"] = 3,
        ["适中"] = 3,
        ["较难"] = 4,
        ["难"] = 5,
        ["困难"] = 5,
    };

    /// <summary>Null where nothing is said.</summary>
    public static bool TryRead(string text, out int? difficulty)
    {
        difficulty = text.Length == 0 ? null
            : Words.TryGetValue(text, out var known) ? known
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : -1;
        return difficulty is null or (>= 1 and <= 5);
    }
}
