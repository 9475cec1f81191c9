using System.Globalization;

namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>Item analysis in the reader's words.</summary>
internal static class AnalysisWords
{
    public static string Hint(ItemHint hint) => Sentences.Get($"Hint_{hint.Kind}", hint.Options);

    /// <summary>A dash where it isn't defined.</summary>
    public static string Figure(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "—";

    public static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "—";
}
