using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>What the web server alone can do: reads an activity and answers with JSON of a given size.</summary>
internal static class BareServer
{
    public const string Command = "bare";

    public static async Task RunAsync(string port, string bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        var reply = new Reply(new string('-', int.Parse(bytes, CultureInfo.InvariantCulture)));
        app.MapPost("/api/messages", (JsonObject activity) => activity["text"] is null ? Results.BadRequest() : Results.Text(JsonSerializer.Serialize(reply), MediaTypeNames.Application.Json, Encoding.UTF8));
        await app.RunAsync();
    }

    private sealed record Reply(string Text);
}
