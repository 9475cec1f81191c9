using Hanyang.Assistant.Knowledge.Office.Audit;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>What the audit says about accounts. Each has its words in the resources: <c>Verb_…</c>.</summary>
internal static class AccountVerbs
{
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string Locked = "account-locked";
    public const string PasswordChanged = "password-changed";
    public const string Added = "account-added";
    public const string Reset = "password-reset";
    public const string RoleChanged = "role-changed";
    public const string Disabled = "account-disabled";
    public const string Enabled = "account-enabled";
    public const string Unlocked = "account-unlocked";

    public static Subject Subject(string name) => new("account", name);
}
