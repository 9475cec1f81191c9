using Hanyang.Assistant.Training.Certificates.Signing;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates;

internal static class CertificatesModel
{
    /// <summary>Certificates, their keys, and the shadowing that counts towards them.</summary>
    public static ModelBuilder AddCertificates(this ModelBuilder model)
    {
        var certificates = new CertificateMapping();
        return model
            .ApplyConfiguration<Certificate>(certificates)
            .ApplyConfiguration<PostCertificate>(certificates)
            .ApplyConfiguration(new CertificateScheme.Mapping())
            .ApplyConfiguration(new AwaitedCertificate.Mapping())
            .ApplyConfiguration(new SigningKey.Mapping())
            .ApplyConfiguration(new Placement.Mapping());
    }
}
