using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Hanyang.Assistant.Bot.Tests.Import;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

/// <summary>Against a small issuer of our own: discovery, keys, authorization code with PKCE.</summary>
public sealed class SigningInByOpenId : IAsyncLifetime
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly Dictionary<string, (string Challenge, string Nonce)> codes = [];
    private WebApplication issuer = null!;
    private AssistantApp app = null!;

    private string Subject { get; set; } = "sub-1";
    private string? StaffNumber { get; set; } = "H001";
    private string Signer { get; set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        issuer = builder.Build();
        var published = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
        issuer.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = new[] { "code" },
            code_challenge_methods_supported = new[] { "S256" },
        }));
        issuer.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", kid = published.KeyId, n = published.N, e = published.E, use = "sig", alg = "RS256" } } }));
        issuer.MapGet("/authorize", Authorize);
        issuer.MapPost("/token", TokenAsync);
        await issuer.StartAsync();
        app = await AssistantApp.StartAsync(Engine.Sqlite, settings: [("OpenId:Authority", Address), ("OpenId:ClientId", "hanyang"), ("OpenId:ClientSecret", "secret")]);
        await app.ImportAsync(CatalogueKinds.Units, """[{"code":"HY","name":"审批局","level":"district"}]""");
        await app.ImportAsync(TrainingKinds.Members, """[{"code":"H001","name":"李雷","unit":"HY"}]""");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_member_with_an_account_gets_in_with_the_role_that_the_account_has()
    {
        await OpenAsync("lilei", Role.Editor, "H001");
        using var staff = new Staff(app);
        Assert.NotNull((await staff.ReadAsync("/accounts/sign-in?returnUrl=%2Fknowledge")).QuerySelector("a[href='/accounts/open-id?returnUrl=%2Fknowledge']"));
        Assert.Equal("/knowledge", await GoAsync(staff, "/knowledge"));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/knowledge")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/accounts")).StatusCode);

        // From now on the subject is enough, whatever the issuer says of numbers; and nobody else's will do.
        StaffNumber = null;
        Assert.Equal("/knowledge", await GoAsync(new Staff(app)));
        (Subject, StaffNumber) = ("sub-2", "H001");
        Assert.Equal("/accounts/sign-in?openId=Taken", await GoAsync(new Staff(app)));
    }

    [Fact]
    public async Task Whom_nobody_knows_here_stays_out_until_an_administrator_ties_them()
    {
        await OpenAsync("hanmei", Role.Desk, member: null);
        StaffNumber = "H999";
        using var stranger = new Staff(app);
        Assert.Equal("/accounts/sign-in?openId=Unknown", await GoAsync(stranger));
        Assert.Contains("还没有对应的账号", (await stranger.ReadAsync("/accounts/sign-in?openId=Unknown")).Said(".refusal"));
        Assert.Equal(1, await app.AskAsync(db => db.Accounts.CountAsync(Cancel)));
        Assert.Equal("sub-1", await app.AskAsync(db => db.AuditEntries.Where(e => e.Verb == "sign-in-failed").Select(e => e.SubjectKey).SingleAsync(Cancel)));

        using var admin = await Staff.SignedInAsync(app, "wanglei", Role.Admin);
        using var tied = await admin.SendAsync("/accounts/1", "form[action*=OpenId]", ("subject", "sub-1"));
        Assert.Equal(HttpStatusCode.Redirect, tied.StatusCode);
        Assert.Equal("/training", await GoAsync(stranger));
    }

    [Fact]
    public async Task Somebody_disabled_or_with_a_forged_token_or_a_code_of_anothers_stays_out()
    {
        await OpenAsync("lilei", Role.Editor, "H001");
        Signer = "forged";
        Assert.Equal("/accounts/sign-in?openId=Failed", await GoAsync(new Staff(app)));
        Signer = "";
        using var one = new Staff(app);
        using var other = new Staff(app);
        var code = await AskAsync(one, "/accounts/open-id");
        // The answer to one browser, sent by another.
        using var stolen = await other.GetAsync(code);
        Assert.Equal("/accounts/sign-in?openId=Failed", stolen.Headers.Location!.OriginalString);

        using var admin = await Staff.SignedInAsync(app, "wanglei", Role.Admin);
        await admin.SendAsync("/accounts/1", "form[action*=Disable]");
        Assert.Equal("/accounts/sign-in?openId=Disabled", await GoAsync(new Staff(app)));
    }

    [Fact]
    public async Task Nobody_is_sent_away_to_another_site()
    {
        await OpenAsync("lilei", Role.Desk, "H001");
        foreach (var wanted in (string[])["https://evil.example/", "//evil.example", "/\\evil.example"])
        {
            Assert.Equal("/training", await GoAsync(new Staff(app), wanted));
        }
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_door()
    {
        await using var plain = await AssistantApp.StartAsync(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.GetAsync("/accounts/open-id")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.GetAsync("/accounts/open-id/callback?code=x&state=y")).StatusCode);
    }

    private string Address => issuer.Urls.Single();

    private async Task OpenAsync(string name, Role role, string? member)
    {
        string[] arguments = ["account", "add", name, "--role", $"{role}".ToLowerInvariant(), "--json", .. member is null ? (string[])[] : ["--member", member]];
        var added = await Terminal.RunAsync(app.Database, arguments);
        using var staff = new Staff(app);
        await staff.SignInAsync(name, System.Text.Json.JsonDocument.Parse(added.Output).RootElement.GetProperty("password").GetString()!);
        await staff.ChooseAsync(Staff.OwnPassword);
    }

    /// <summary>To the issuer and back; returns where the visit ends.</summary>
    private async Task<string> GoAsync(Staff staff, string? wanted = null)
    {
        using var back = await staff.GetAsync(await AskAsync(staff, "/accounts/open-id" + (wanted is null ? "" : $"?returnUrl={Uri.EscapeDataString(wanted)}")));
        return back.Headers.Location!.OriginalString;
    }

    private static async Task<string> AskAsync(Staff staff, string path)
    {
        using var away = await staff.GetAsync(path);
        Assert.Contains("code_challenge_method=S256", away.Headers.Location!.Query);
        foreach (var cookie in away.Headers.GetValues("Set-Cookie").Select(header => header.Split(';')[0].Split('=', 2)))
        {
            // They end by the clock of the app, which for this browser is long past.
            staff.Cookies.Add(staff.Http.BaseAddress!, new Cookie(cookie[0], cookie[1], "/"));
        }

        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false });
        using var back = await browser.GetAsync(away.Headers.Location, Cancel);
        return back.Headers.Location!.PathAndQuery;
    }

    private IResult Authorize(HttpRequest request)
    {
        var code = $"{Guid.NewGuid():N}";
        codes[code] = (request.Query["code_challenge"].ToString(), request.Query["nonce"].ToString());
        return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={HttpUtility.UrlEncode(request.Query["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(Cancel);
        var (challenge, nonce) = codes[form["code"].ToString()];
        codes.Remove(form["code"].ToString());
        var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (verifier != challenge || form["client_secret"] != "secret")
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var now = app.Clock.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = "hanyang",
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Subject = new ClaimsIdentity([new("sub", Subject), new("nonce", nonce), .. StaffNumber is null ? (Claim[])[] : [new("staff_number", StaffNumber), new("role", "admin")]]),
            SigningCredentials = new(Signer == "forged" ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" } : key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { id_token = token, access_token = "x", token_type = "Bearer" });
    }
}
