namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>How a change to an account ended; every one has a sentence, <c>Account_…</c>.</summary>
internal enum AccountOutcome
{
    Done,
    NameRefused,
    NameIsPersonal,
    NameTaken,
    PersonRefused,
    UnitUnknown,
    Missing,
    LastAdmin,

    /// <summary>Nobody has this staff number.</summary>
    MemberUnknown,

    /// <summary>The member has an account already.</summary>
    MemberTaken,

    /// <summary>Another account is tied to whom the issuer means.</summary>
    OpenIdTaken,
}
