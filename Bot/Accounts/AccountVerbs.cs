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
    public const string Tied = "account-tied";
    public const string SessionEnded = "session-ended";
    public const string SessionsEnded = "sessions-ended";
    public const string AuthenticatorAdded = "authenticator-added";
    public const string FactorsDropped = "factors-dropped";
    public const string RecoveryCodesRenewed = "recovery-codes-renewed";
    public const string FactorDemanded = "factor-demanded";
    public const string FactorReleased = "factor-released";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string OpenIdTied = "open-id-tied";
    public const string OpenIdUntied = "open-id-untied";
    public const string ChatBound = "chat-bound";
    public const string ChatUnbound = "chat-unbound";
    public const string BindingCodeIssued = "binding-code-issued";

    public static IReadOnlyList<string> All { get; } =
    [
        SignedIn, SignInFailed, Locked, PasswordChanged, Added, Reset, RoleChanged, Disabled, Enabled, Unlocked, Tied, SessionEnded, SessionsEnded,
        AuthenticatorAdded, FactorsDropped, RecoveryCodesRenewed, FactorDemanded, FactorReleased, PasskeyAdded, PasskeyRemoved, OpenIdTied, OpenIdUntied,
        ChatBound, ChatUnbound, BindingCodeIssued,
    ];

    public static Subject Subject(string name) => new("account", name);
}
