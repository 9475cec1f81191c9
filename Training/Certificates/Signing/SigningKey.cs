using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>A key that certificates are signed with. Its public half stays published for as long as there are certificates; of the private half only the newest is used.</summary>
public sealed class SigningKey
{
    private SigningKey()
    {
    }

    /// <param name="number">One more than the last: of two nodes that make one at the same time, one succeeds.</param>
    /// <param name="publicKey">As a Multikey.</param>
    /// <param name="sealedSeed">Encrypted with the data-protection keys, which stand elsewhere.</param>
    public SigningKey(int number, string publicKey, string sealedSeed, DateTimeOffset now) =>
        (Number, PublicKey, SealedSeed, CreatedAt) = (number, publicKey, sealedSeed, now);

    public int Number { get; private set; }
    public string PublicKey { get; private set; } = "";
    public string? SealedSeed { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when nothing is signed with it any more.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Forgets the private half; what it has signed stays valid.</summary>
    public void Retire(DateTimeOffset now)
    {
        RetiredAt ??= now;
        SealedSeed = null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SigningKey>
    {
        public void Configure(EntityTypeBuilder<SigningKey> key)
        {
            key.ToTable("signing_keys");
            key.HasKey(k => k.Number);
            key.Property(k => k.Number).ValueGeneratedNever();
            key.HasIndex(k => k.PublicKey).IsUnique();
            key.Property(k => k.PublicKey).HasMaxLength(64);
            key.Property(k => k.SealedSeed).HasMaxLength(1024);
        }
    }
}
