using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hanyang.Assistant.Bot.Tests;

/// <summary>With an application id, against an issuer of our own on this machine.</summary>
public sealed class ProvingToBeTheConnector : IAsyncLifetime
{
    private const string ApplicationId = "8d1f6f7e-app";
    private const string Service = "https://service.test/";
    private const string Message =
        """{"type":"message","id":"a1","text":"?","deliveryMode":"expectReplies","channelId":"test","serviceUrl":"https://service.test/","conversation":{"id":"c1"}}""";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };
    private WebApplication issuer = null!;
    private AssistantApp app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        issuer = builder.Build();
        var published = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
        issuer.MapGet("/metadata", (HttpRequest request) => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"http://{request.Host}/keys" }));
        issuer.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", kid = published.KeyId, n = published.N, e = published.E } } }));
        await issuer.StartAsync();
        app = await AssistantApp.StartAsync(Engine.Sqlite, settings:
            [("Connector:ApplicationId", ApplicationId), ("Connector:Metadata", $"{issuer.Urls.Single()}/metadata")]);
    }

    [Fact]
    public async Task A_token_for_this_application_and_service_is_let_in() =>
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Token()));

    [Fact]
    public async Task Without_a_token_even_this_machine_is_not() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(null));

    [Fact]
    public async Task A_token_for_another_application_issuer_or_time_is_not()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(Token(audience: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(Token(issuedBy: "https://elsewhere.test")));
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(Token(age: TimeSpan.FromHours(2))));
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(Token(signedBy: new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" })));
    }

    [Fact]
    public async Task A_token_for_another_service_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, await DeliverAsync(Token(service: "https://elsewhere.test/")));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private string Token(string audience = ApplicationId, string issuedBy = "https://api.botframework.com", string service = Service, TimeSpan age = default, SecurityKey? signedBy = null)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime - age;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Issuer = issuedBy,
            NotBefore = now,
            Expires = now.AddHours(1),
            Subject = new ClaimsIdentity([new Claim("serviceurl", service)]),
            SigningCredentials = new SigningCredentials(signedBy ?? key, SecurityAlgorithms.RsaSha256),
        });
    }

    private async Task<HttpStatusCode> DeliverAsync(string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(Message, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
