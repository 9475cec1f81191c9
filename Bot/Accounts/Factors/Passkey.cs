using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>A passkey (通行密钥): the public half of a key pair whose other half never leaves its owner's device.</summary>
public sealed class Passkey
{
    public const int LongestName = 64;

    private Passkey()
    {
    }

    internal Passkey(int account, string name, UserPasskeyInfo info, DateTimeOffset now)
    {
        (AccountId, Name, CreatedAt) = (account, name, now);
        (Credential, CredentialId, PublicKey) = (KeyOf(info.CredentialId), info.CredentialId, info.PublicKey);
        (Transports, IsBackupEligible, AttestationObject, ClientData) = (string.Join(' ', info.Transports ?? []), info.IsBackupEligible, info.AttestationObject, info.ClientDataJson);
        Update(info);
    }

    public int Id { get; private set; }
    public int AccountId { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the credential's id, which may be too long for an index.</summary>
    public string Credential { get; private set; } = "";
    public byte[] CredentialId { get; private set; } = [];
    public byte[] PublicKey { get; private set; } = [];
    public byte[] AttestationObject { get; private set; } = [];
    public byte[] ClientData { get; private set; } = [];
    public string Transports { get; private set; } = "";
    public long SignCount { get; private set; }
    public bool IsUserVerified { get; private set; }
    public bool IsBackupEligible { get; private set; }
    public bool IsBackedUp { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    internal UserPasskeyInfo Info => new(
        CredentialId, PublicKey, CreatedAt, (uint)SignCount, Transports.Length == 0 ? null : Transports.Split(' '), IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientData)
    {
        Name = Name,
    };

    internal static string KeyOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    internal void Update(UserPasskeyInfo info) => (SignCount, IsUserVerified, IsBackedUp) = (info.SignCount, info.IsUserVerified, info.IsBackedUp);

    internal void Use(DateTimeOffset now) => UsedAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> passkey)
        {
            passkey.ToTable("passkeys");
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
            passkey.Property(p => p.Name).HasMaxLength(LongestName);
            passkey.Property(p => p.Credential).HasMaxLength(64);
            passkey.HasIndex(p => p.Credential).IsUnique();
            passkey.Property(p => p.Transports).HasMaxLength(128);
            passkey.Ignore(p => p.Info);
        }
    }
}
