using System.Globalization;

namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>Figures of progress as people read them.</summary>
internal static class ProgressWords
{
    /// <summary>A dash where there is nothing to have a share of.</summary>
    public static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "—";

    public static string Day(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}
