using Hanyang.Assistant.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>What a post asks of whoever holds it. A post without one asks for a certificate if it is a window.</summary>
public sealed class CertificateScheme
{
    public const int MostPlacements = 50;
    public const int MostMonths = 120;

    private CertificateScheme()
    {
    }

    public CertificateScheme(string postCode) => PostCode = postCode;

    public string PostCode { get; private set; } = "";
    public bool NeedsCertificate { get; private set; } = true;

    /// <summary>How long a certificate that is issued or renewed by hand lasts unless somebody says otherwise.</summary>
    public int ValidForMonths { get; private set; } = 24;

    /// <summary>How many signed-off placements (跟班见学) come before the certificate.</summary>
    public int Placements { get; private set; }

    /// <summary>What a placement's checklist asks.</summary>
    public IReadOnlyList<string> Competences { get; private set; } = [];

    public void Revise(bool needsCertificate, int validForMonths, int placements, IReadOnlyList<string> competences) =>
        (NeedsCertificate, ValidForMonths, Placements, Competences) =
            (needsCertificate, Math.Clamp(validForMonths, 1, MostMonths), Math.Clamp(placements, 0, MostPlacements), competences);

    /// <summary>Whether the post is a window (窗口), where nobody serves without a certificate, as long as no rule says otherwise.</summary>
    public static bool IsWindow(string postName) => postName.Contains("窗口", StringComparison.Ordinal);

    internal sealed class Mapping : IEntityTypeConfiguration<CertificateScheme>
    {
        public void Configure(EntityTypeBuilder<CertificateScheme> scheme)
        {
            scheme.ToTable("certificate_schemes");
            scheme.HasKey(s => s.PostCode);
            scheme.Property(s => s.PostCode).HasMaxLength(64);
            scheme.Property(s => s.Competences).HasJson();
        }
    }
}
