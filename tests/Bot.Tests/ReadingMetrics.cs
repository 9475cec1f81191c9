using System.Globalization;
using System.Net;
using System.Text;
using Hanyang.Assistant.Bot.Metrics;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests;

public class ReadingMetrics
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_requests_catalogue_and_queue_are_there_for_Prometheus()
    {
        // A meter belongs to the process: beside other tests' hosts the figures would be theirs as well.
        await using var database = await TestDatabase.PreparedAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        using var http = new HttpClient { BaseAddress = server.Address };
        foreach (var text in (string[])["办居住证要带什么", "", "量子纠缠怎么办理"])
        {
            var message = $$$"""{"type":"message","text":"{{{text}}}","deliveryMode":"expectReplies","channelId":"test","conversation":{"id":"secret-room"}}""";
            using var body = new StringContent(message, Encoding.UTF8, "application/json");
            (await http.PostAsync(new Uri("/api/messages", UriKind.Relative), body, Cancel)).EnsureSuccessStatusCode();
        }

        var figures = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);
        Assert.Equal(1, Value(figures, "hanyang_asks_total", "status=\"answered\""));
        Assert.Equal(1, Value(figures, "hanyang_asks_total", "status=\"refused\""));
        Assert.Equal(1, Value(figures, "hanyang_asks_total", "status=\"unanswered\""));
        Assert.Equal(0, Value(figures, "hanyang_asks_total", "status=\"clarify\""));
        Assert.Equal(3, Value(figures, "hanyang_ask_duration_seconds_count", ""));
        Assert.Equal(3, Value(figures, "hanyang_ask_duration_seconds_bucket", "le=\"+Inf\""));
        Assert.Equal(143, Value(figures, "hanyang_catalogue_entries", "kind=\"guide\""));
        Assert.Equal(20, Value(figures, "hanyang_catalogue_entries", "kind=\"policy\""));
        Assert.True(Value(figures, "hanyang_catalogue_revision", "") > 0);
        Assert.Contains("\nhanyang_turns_queued", figures, StringComparison.Ordinal);
        Assert.Equal(3, Value(figures, "http_server_request_duration_seconds_count", "http_route=\"/api/messages\""));
        Assert.DoesNotContain("secret-room", figures, StringComparison.Ordinal);
    }

    [Theory, InlineData("X-Forwarded-For"), InlineData("Forwarded"), InlineData("Via")]
    public async Task Nobody_reads_them_through_a_proxy(string header)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("Metrics:AllowedNetworks", "127.0.0.0/8"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "metrics");
        request.Headers.TryAddWithoutValidation(header, "127.0.0.1");
        using var refused = await app.Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("urn:hanyang:problem:metrics-only-inside", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "10.2.3.4", false)]
    [InlineData("10.3.0.0/16", "10.2.3.4", false)]
    [InlineData("192.168.7.9, 10.2.0.0/16", "10.2.3.4", true)]
    [InlineData("10.2.3.4", "::ffff:10.2.3.4", true)]
    [InlineData("fd00::/8", "fd00::7", true)]
    [InlineData("fd00::/8", "fe80::7", false)]
    [InlineData("", "::1", true)]
    public async Task Another_machine_reads_them_only_from_a_network_that_is_allowed(string networks, string from, bool allowed)
    {
        var readers = new MetricsReaders(new ConfigurationBuilder().AddInMemoryCollection([new("Metrics:AllowedNetworks", networks)]).Build());
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        var wasLetIn = false;
        await readers.LetInAsync(http, _ =>
        {
            wasLetIn = true;
            return Task.CompletedTask;
        });
        Assert.Equal((allowed, allowed ? 200 : 403), (wasLetIn, http.Response.StatusCode));
    }

    [Fact]
    public async Task A_network_that_is_none_stops_the_start() =>
        await Assert.ThrowsAsync<SettingRefusedException>(() => AssistantApp.StartAsync(Engine.Sqlite, settings: ("Metrics:AllowedNetworks", "10.2.0.0/16, everybody")));

    private static double Value(string text, string name, string label) => text.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
}
