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
