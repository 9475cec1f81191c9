using System.CommandLine;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>account …</c>: the first account is made here, and whatever an administrator who can't sign in needs.</summary>
internal static class AccountCommand
{
    public static Command Create() => new("account", Sentences.Get("AccountDescription"))
    {
        AccountAddCommand.Create(),
        AccountListCommand.Create(),
        AccountChangeCommand.Reset(),
        AccountChangeCommand.Disable(),
        AccountChangeCommand.Enable(),
        AccountChangeCommand.Unlock(),
        AccountChangeCommand.DropFactors(),
    };
}
