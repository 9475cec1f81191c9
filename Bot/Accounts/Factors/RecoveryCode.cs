using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>Lets somebody in once who has lost their authenticator. Only its digest is kept.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many are given at a time.</summary>
    public const int Count = 10;

    private RecoveryCode()
    {
    }

    internal RecoveryCode(int account, string code) => (AccountId, Digest) = (account, DigestOf(account, code));

    public int Id { get; private set; }
    public int AccountId { get; private set; }
    public string Digest { get; private set; } = "";
    public DateTimeOffset? UsedAt { get; private set; }

    internal void Use(DateTimeOffset now) => UsedAt = now;

    /// <summary>As somebody types it: capitals, spaces and hyphens don't matter.</summary>
    internal static string DigestOf(int account, string code)
    {
        var plain = string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"recovery {account} {plain}"))));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> code)
        {
            code.ToTable("recovery_codes");
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
            code.Property(c => c.Digest).HasMaxLength(64);
            code.HasIndex(c => c.Digest).IsUnique();
        }
    }
}
