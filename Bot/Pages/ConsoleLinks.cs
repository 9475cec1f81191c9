using System.Security.Claims;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>The consoles in the order of the menu. One is added here when it is built.</summary>
internal static class ConsoleLinks
{
    private static readonly ConsoleLink[] All =
    [
        new(Consoles.Knowledge, "/knowledge", "NavKnowledge"),
        new(Consoles.Training, "/training/exams", "NavExams"),
        new(Consoles.Training, "/training/questions", "NavQuestions"),
        new(Consoles.Training, "/training/year", "NavYear"),
        new(Consoles.Training, "/training/sessions", "NavSessions"),
        new(Consoles.Training, "/training/members", "NavMembers"),
        new(Consoles.Training, "/training/certificates", "NavCertificates"),
        new(Consoles.Training, "/training/notices", "NavNotices"),
        new(Consoles.Accounts, "/accounts", "NavAccounts"),
        new(Consoles.Audit, "/audit", "NavAudit"),
        new(Consoles.Staff, "/training", "NavTraining"),
        new(Consoles.Staff, "/training/mistakes", "NavMistakes"),
        new(Consoles.Staff, "/training/my-sessions", "NavMySessions"),
        new(Consoles.Staff, "/training/certificate", "NavMyCertificate"),
    ];

    /// <summary>Those that a person may enter.</summary>
    public static IEnumerable<ConsoleLink> For(ClaimsPrincipal user) =>
        user.ActorOrNull?.Role is { } role ? For(role) : [];

    public static IEnumerable<ConsoleLink> For(Role role) => All.Where(link => Consoles.Admits(link.Console, role));
}

/// <param name="Key">The sentence that names it.</param>
internal sealed record ConsoleLink(string Console, string Path, string Key);
