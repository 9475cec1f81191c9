using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Accounts.OpenId;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>The table of accounts; it stands in no module's view.</summary>
internal sealed class AccountModel : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(a => a.PersonId).IsUnique();
        account.Property(a => a.AuthenticatorKey).HasMaxLength(512);
        account.Property(a => a.UserName).HasMaxLength(64).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(64).IsRequired();
        account.HasIndex(a => a.NormalizedUserName).IsUnique().HasDatabaseName("ix_accounts_normalized_user_name");
        account.Property(a => a.SecurityStamp).HasMaxLength(64);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(64);
        // What nobody uses here is not kept about people.
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled);
        account.Ignore(a => a.Name).Ignore(a => a.Actor).Ignore(a => a.HasAuthenticator);
    }
}

internal static class AccountModelBuilding
{
    /// <summary>After Identity's own mapping. Its tables for claims, foreign logins and tokens come when something uses them.</summary>
    public static ModelBuilder AddAccounts(this ModelBuilder model) => model
        .Ignore<IdentityUserClaim<int>>()
        .Ignore<IdentityUserLogin<int>>()
        .Ignore<IdentityUserToken<int>>()
        .ApplyConfiguration(new AccountModel())
        .ApplyConfiguration(new AccountSession.Mapping())
        .ApplyConfiguration(new RecoveryCode.Mapping())
        .ApplyConfiguration(new FactorDemand.Mapping())
        .ApplyConfiguration(new Passkey.Mapping())
        .ApplyConfiguration(new OpenIdTie.Mapping())
        .ApplyConfiguration(new BindingCode.Mapping())
        .ApplyConfiguration(new ChatBinding.Mapping());
}
