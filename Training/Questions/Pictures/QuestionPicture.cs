using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Questions.Pictures;

/// <summary>A picture that questions show. Its name comes from its bytes: it never changes under a version that refers to it, and nobody can guess it.</summary>
public sealed class QuestionPicture
{
    public const int MostBytes = 2 * 1024 * 1024;
    private const int LongestFileName = 200;
    private const int DigestLength = 32;

    private QuestionPicture()
    {
    }

    /// <summary>32 hexadecimal digits of the SHA-256 of the bytes, and the extension of what they are.</summary>
    public string Name { get; private set; } = "";

    /// <summary>As it was called when it was brought in; tables may name it so.</summary>
    public string FileName { get; private set; } = "";
    public byte[] Bytes { get; private set; } = [];
    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null when it is no picture that browsers show, or a larger one than <see cref="MostBytes"/>.</summary>
    public static string? NameOf(byte[] bytes) => bytes.Length <= MostBytes && PictureTypes.ExtensionOf(bytes) is { } extension
        ? $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigestLength]}.{extension}"
        : null;

    /// <param name="bytes">Such as have a name.</param>
    public static QuestionPicture Keep(byte[] bytes, string fileName, string by, DateTimeOffset now) => new()
    {
        Name = NameOf(bytes) ?? throw new ArgumentException("No picture.", nameof(bytes)),
        FileName = fileName.Length <= LongestFileName ? fileName : fileName[..LongestFileName],
        Bytes = bytes,
        CreatedBy = by,
        CreatedAt = now,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<QuestionPicture>
    {
        public void Configure(EntityTypeBuilder<QuestionPicture> picture)
        {
            picture.ToTable("question_pictures");
            picture.HasKey(p => p.Name);
            picture.Property(p => p.Name).HasMaxLength(40);
            picture.Property(p => p.FileName).HasMaxLength(LongestFileName);
            picture.HasIndex(p => p.FileName);
            picture.Property(p => p.CreatedBy).HasMaxLength(80);
        }
    }
}
