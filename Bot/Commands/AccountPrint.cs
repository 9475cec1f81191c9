using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A one-time password on standard output, the only place where it ever stands.</summary>
internal static class AccountPrint
{
    public static string Issued(string name, Role? role, string password, bool json) => json
        ? RecordJson.Write(new { Name = name, Role = role is { } known ? AccountRoles.Written(known) : null, Password = password })
        : Sentences.Get(role is null ? "AccountResetDone" : "AccountAddDone", name, password, (int)Account.OneTimeFor.TotalDays);
}
