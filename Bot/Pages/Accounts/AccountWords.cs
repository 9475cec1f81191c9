using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

/// <summary>An account in the reader's words.</summary>
internal static class AccountWords
{
    public static string Role(Role role) => Sentences.Get($"Role_{role}");

    public static string State(Account account, DateTimeOffset now) => account switch
    {
        { IsDisabled: true } => Sentences.Get("State_Disabled"),
        _ when account.IsLockedAt(now) => Sentences.Get("State_Locked", $"{BureauTime.Local(account.LockoutEnd!.Value):HH:mm}"),
        { OneTimeUntil: { } until } when until < now => Sentences.Get("State_Expired"),
        { OneTimeUntil: not null } => Sentences.Get("State_PasswordDue"),
        _ => Sentences.Get("State_Active"),
    };

    public static string Time(DateTimeOffset? time) => time is { } at ? $"{BureauTime.Local(at):yyyy-MM-dd HH:mm}" : "—";
}
