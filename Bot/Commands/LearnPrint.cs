using System.Globalization;
using Hanyang.Assistant.Bot.Pages.Accounts;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A learned version on a terminal.</summary>
internal static class LearnPrint
{
    public static object Json(LearnedVersion version) => new
    {
        version.Number,
        version.CreatedAt,
        version.LearnedAt,
        version.Inquiries,
        HeldOut = new { Inquiries = version.HeldOut, Before = Math.Round(version.HeldOutBefore, 4), After = Math.Round(version.HeldOutAfter, 4) },
        version.Gate,
        version.Judged,
        version.RightBefore,
        version.RightAfter,
        version.Share,
        Active = version.IsActive,
        version.Note,
        Seconds = version.LearnedAt is { } at ? Math.Round((at - version.CreatedAt).TotalSeconds, 1) : (double?)null,
    };

    public static string Text(LearnedVersion version) => Sentences.Get(
        "LearnedVersion",
        version.Number,
        AccountWords.Time(version.CreatedAt),
        version.Inquiries,
        Figure(version.HeldOutBefore),
        Figure(version.HeldOutAfter),
        version.Judged,
        version.RightBefore,
        version.RightAfter,
        version.Note.Length > 0 ? version.Note : Sentences.Get(version.Gate is { } gate ? $"LearnedGate{gate}" : "LearnedGateNone"),
        Sentences.Get(version.IsActive ? "LearnedActive" : "LearnedInactive"));

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
