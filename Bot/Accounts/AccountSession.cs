using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>One sign-in on one device, until somebody signs out or is signed out. The cookie carries its id and is worth nothing without the row.</summary>
public sealed class AccountSession
{
    private AccountSession()
    {
    }

    public AccountSession(string id, Account account, string device, string address, DateTimeOffset now) =>
        (Id, AccountId, Stamp, Device, Address, OpenedAt, LastSeenAt) = (id, account.Id, account.SecurityStamp!, device, address, now, now);

    /// <summary>Unguessable.</summary>
    public string Id { get; private set; } = "";
    public int AccountId { get; private set; }

    /// <summary>The account's stamp when it began: another one since, and the session is over.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>In words, such as Chrome · Windows.</summary>
    public string Device { get; private set; } = "";

    /// <summary>The network it came from, not the address: 203.0.113.*.</summary>
    public string Address { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountSession>
    {
        public void Configure(EntityTypeBuilder<AccountSession> session)
        {
            session.ToTable("account_sessions");
            session.HasKey(s => s.Id);
            session.Property(s => s.Id).HasMaxLength(64);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
            session.HasIndex(s => s.LastSeenAt);
            session.Property(s => s.Stamp).HasMaxLength(64);
            session.Property(s => s.Device).HasMaxLength(64);
            session.Property(s => s.Address).HasMaxLength(64);
        }
    }
}
