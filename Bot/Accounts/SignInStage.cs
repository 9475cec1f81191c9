namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>What somebody with a right password has to do next.</summary>
internal enum SignInStage
{
    /// <summary>Nothing: they are signed in.</summary>
    Open,

    /// <summary>Choose a password of their own.</summary>
    PasswordDue,

    /// <summary>Type a code of their authenticator.</summary>
    CodeDue,

    /// <summary>Set up an authenticator, because their role demands one.</summary>
    AuthenticatorDue,
}
