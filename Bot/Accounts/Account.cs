using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.AspNetCore.Identity;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>What somebody signs in with (账号). Changed only by one at a time: <c>BeginAloneAsync</c>.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int FailuresAllowed = 5;

    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly Account Nobody = new();

    // The hash that a password is compared with when there is no such name: the same work, and never right.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword(Nobody, OneTimePassword.Create()));

    private Account()
    {
    }

    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    public static TimeSpan OneTimeFor { get; } = TimeSpan.FromDays(7);

    public int PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public Role Role { get; private set; }
    public bool IsDisabled { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>Until when the password that somebody else was told may be used to choose another; null once its owner has.</summary>
    public DateTimeOffset? OneTimeUntil { get; private set; }

    /// <summary>The secret that the owner's authenticator shares with us, encrypted; set before it is confirmed.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>Since when a code of the authenticator is asked for.</summary>
    public DateTimeOffset? AuthenticatorSince { get; private set; }

    /// <summary>The time step of the last code that was accepted: none is accepted twice.</summary>
    public long AuthenticatorStep { get; private set; }

    public bool HasAuthenticator => AuthenticatorSince is not null;

    /// <summary>The name as its owner writes it.</summary>
    public string Name => UserName!;

    public Actor Actor => new(PersonId, Person.Name, Role, Person.Unit);

    public static Account Open(string name, Person person, Role role, string oneTimePassword, DateTimeOffset now)
    {
        var account = new Account { UserName = name, NormalizedUserName = AccountName.Normalise(name), Person = person, Role = role, CreatedAt = now };
        account.Reset(oneTimePassword, now);
        return account;
    }

    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>About the same work whether or not there is an account.</summary>
    public static bool Accepts(Account? account, string password) =>
        Hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed && account is not null;

    /// <summary>Counts an attempt before the password is looked at, so that of a hundred sent at once no more than the allowed ones are tried.</summary>
    /// <returns>Whether it is the last one.</returns>
    public bool Attempt(DateTimeOffset now)
    {
        AccessFailedCount++;
        if (AccessFailedCount < FailuresAllowed)
        {
            return false;
        }

        LockoutEnd = now + LockedFor;
        AccessFailedCount = 0;
        return true;
    }

    /// <summary>The attempt that was just counted was right, but only half of what is needed: what came before it still counts.</summary>
    public void TakeBack(DateTimeOffset now)
    {
        AccessFailedCount = Math.Max(0, (IsLockedAt(now) ? FailuresAllowed : AccessFailedCount) - 1);
        LockoutEnd = null;
    }

    public void SignIn(DateTimeOffset now)
    {
        Unlock();
        LastSignInAt = now;
    }

    public void Unlock()
    {
        LockoutEnd = null;
        AccessFailedCount = 0;
    }

    /// <summary>The owner's own password; every session ends.</summary>
    public void ChangePassword(string password)
    {
        PasswordHash = Hasher.HashPassword(this, password);
        OneTimeUntil = null;
        EndSessions();
    }

    /// <summary>A password that somebody else was told; every session ends.</summary>
    public void Reset(string oneTimePassword, DateTimeOffset now)
    {
        ChangePassword(oneTimePassword);
        Unlock();
        OneTimeUntil = now + OneTimeFor;
    }

    /// <summary>A secret that is not asked for until a code has shown that the owner's device has it.</summary>
    public void OfferAuthenticator(string key) => (AuthenticatorKey, AuthenticatorSince, AuthenticatorStep) = (key, null, 0);

    /// <summary>A right code of this step. The first one confirms the authenticator.</summary>
    /// <returns>Whether it counts: a step that was accepted before doesn't.</returns>
    public bool AcceptStep(long step, DateTimeOffset now)
    {
        if (step <= AuthenticatorStep)
        {
            return false;
        }

        AuthenticatorStep = step;
        AuthenticatorSince ??= now;
        return true;
    }

    public void DropAuthenticator() => (AuthenticatorKey, AuthenticatorSince, AuthenticatorStep) = (null, null, 0);

    /// <summary>Makes it the account of somebody the office knows already.</summary>
    public void Tie(Person person) => Person = person;

    public void ChangeRole(Role role) => Role = role;

    public void Disable()
    {
        if (!IsDisabled)
        {
            IsDisabled = true;
            EndSessions();
        }
    }

    public void Enable() => IsDisabled = false;

    private void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
