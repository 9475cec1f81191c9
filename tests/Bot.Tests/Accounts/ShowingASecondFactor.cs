using System.Net;
using System.Text;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

public class ShowingASecondFactor
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Appendix B of RFC 6238, its last six digits.</summary>
    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code)
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");
        Assert.Equal(code, Totp.CodeOf(key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Written(key));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_authenticator_is_set_up_and_asked_for_from_then_on(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Admin);
        var (key, codes) = await SetUpAsync(app, staff);
        Assert.Equal(10, codes.Count);

        using var fresh = new Staff(app);
        using var half = await fresh.SignInAsync("lina", Staff.OwnPassword);
        Assert.Equal("/accounts/second-factor", half.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await fresh.GetAsync("/accounts")).StatusCode);
        using var wrong = await fresh.SendAsync("/accounts/second-factor", "form.fields", ("Code", "000000"));
        Assert.Contains("验证码不对", (await wrong.HtmlAsync()).Said(".refusal"));

        app.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = Totp.CodeOf(key, Totp.StepAt(app.Clock.GetUtcNow()));
        using var right = await fresh.SendAsync("/accounts/second-factor", "form.fields", ("Code", $"{code[..3]} {code[3..]}"));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync("/accounts")).StatusCode);

        // The same code again, seen over a shoulder, opens nothing.
        using var second = new Staff(app);
        await second.SignInAsync("lina", Staff.OwnPassword);
        using var again = await second.SendAsync("/accounts/second-factor", "form.fields", ("Code", code));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        // A recovery code does, once.
        using var recovered = await second.SendAsync("/accounts/second-factor", "form.fields", ("Code", codes[0].ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.Redirect, recovered.StatusCode);
        using var third = new Staff(app);
        await third.SignInAsync("lina", Staff.OwnPassword);
        using var used = await third.SendAsync("/accounts/second-factor", "form.fields", ("Code", codes[0]));
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);

        Assert.DoesNotContain(codes, spoken => app.AskAsync(db => db.RecoveryCodes.AnyAsync(c => c.Digest.Contains(spoken), Cancel)).Result);
        Assert.DoesNotContain(Totp.Written(key), await app.AskAsync(db => db.Accounts.Select(a => a.AuthenticatorKey).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Right_passwords_between_guesses_do_not_make_more_guesses()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Desk);
        await SetUpAsync(app, staff);
        using var guesser = new Staff(app);
        for (var i = 0; i < 5; i++)
        {
            using var half = await guesser.SignInAsync("lina", Staff.OwnPassword);
            Assert.Equal("/accounts/second-factor", half.Headers.Location!.OriginalString);
            using var wrong = await guesser.SendAsync("/accounts/second-factor", "form.fields", ("Code", $"00000{i}"));
            Assert.Contains(i < 4 ? "验证码不对" : "10:15 之后", (await wrong.HtmlAsync()).Said(".refusal"));
        }

        using var locked = await guesser.SignInAsync("lina", Staff.OwnPassword);
        Assert.Contains("10:15 之后", (await locked.HtmlAsync()).Said(".refusal"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_role_that_demands_one_gets_nowhere_without(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var admin = await Staff.SignedInAsync(app, "wanglei", Role.Admin);
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/knowledge")).StatusCode);
        using var demanded = await admin.SendAsync("/accounts", ".demands form", ("roles", "Editor"));
        Assert.Equal("/accounts?done=true", demanded.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/knowledge")).StatusCode);

        using var signedIn = await editor.SignInAsync("lina", Staff.OwnPassword, "/accounts/sign-in?returnUrl=%2Fknowledge");
        Assert.StartsWith("/account/authenticator", signedIn.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/knowledge")).StatusCode);
        await SetUpAsync(app, editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/knowledge")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/accounts")).StatusCode);
    }

    [Fact]
    public async Task Somebody_without_their_phone_is_helped_at_the_terminal()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Admin);
        await SetUpAsync(app, staff);
        Assert.Equal(0, (await Terminal.RunAsync(app.Database, "account", "drop-factors", "lina")).ExitCode);
        using var fresh = new Staff(app);
        using var signedIn = await fresh.SignInAsync("lina", Staff.OwnPassword);
        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync("/accounts")).StatusCode);
        Assert.Contains("factors-dropped", await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Verb).ToListAsync(Cancel)));
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync(AssistantApp app, Staff staff)
    {
        var page = await staff.ReadAsync("/account/authenticator");
        Assert.NotNull(page.QuerySelector(".qr svg"));
        var key = Decode(page.Said(".steps code").Replace(" ", "", StringComparison.Ordinal));
        using var done = await staff.SendAsync("/account/authenticator", "form.fields", ("Code", Totp.CodeOf(key, Totp.StepAt(app.Clock.GetUtcNow()))));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        return (key, (await done.HtmlAsync()).All(".codes code"));
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
