using Hanyang.Assistant.Knowledge.Answering;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Hanyang.Assistant.Bot.Metrics;

internal static class MetricsModule
{
    // What ASP.NET Core itself measures: http_server_request_duration_seconds by route, method and status.
    private const string Requests = "Microsoft.AspNetCore.Hosting";

    extension(IServiceCollection services)
    {
        /// <summary>Figures for a Prometheus server.</summary>
        public IServiceCollection AddFigures()
        {
            services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("hanyang")).WithMetrics(metrics => metrics
                .AddMeter(Requests, AskFigures.MeterName, HostFigures.MeterName)
                .AddPrometheusExporter());
            return services.AddSingleton<HostFigures>().AddSingleton<MetricsReaders>();
        }
    }

    extension(WebApplication app)
    {
        public WebApplication MapFigures()
        {
            app.Services.GetRequiredService<HostFigures>();
            var readers = app.Services.GetRequiredService<MetricsReaders>();
            app.MapPrometheusScrapingEndpoint("/metrics", meterProvider: null, branch => branch.Use(readers.LetInAsync), optionsName: null);
            AskFigures.Begin();
            return app;
        }
    }
}
