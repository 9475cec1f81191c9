using Hanyang.Assistant.Training.Certificates.Duty;
using Hanyang.Assistant.Training.Certificates.Signing;
using Hanyang.Assistant.Training.Shadowing;
using Hanyang.Assistant.Training.Shadowing.Rotas;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training.Certificates;

internal static class CertificatesModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Whoever signs says besides where the public keys are pinned, with <see cref="PinnedKeys"/>, and protects the private ones.</summary>
        public IServiceCollection AddCertificates()
        {
            foreach (var kind in PlacementNotices.All)
            {
                services.AddSingleton(kind);
            }

            return services
                .AddScoped<KeyRing>()
                .AddScoped<Issuing>()
                .AddScoped<Earning>()
                .AddScoped<CertificateRegister>()
                .AddScoped<Rostering>()
                .AddScoped<Placing>()
                .AddScoped<RotaPlanning>()
                .Configure<RateLimiterOptions>(options => options.AddPolicy(CertificateLimits.Policy, new CertificateLimits()));
        }
    }
}
