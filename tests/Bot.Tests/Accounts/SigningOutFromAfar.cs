using System.Net;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

public class SigningOutFromAfar
{
    private const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Somebody_sees_where_they_are_signed_in_and_ends_one_or_all_others(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var desk = await Staff.SignedInAsync(app, "lina", Role.Desk);
        using var phone = new Staff(app, "203.0.113.77");
        phone.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Phone);
        await phone.SignInAsync("lina", Staff.OwnPassword);
        using var third = new Staff(app);
        await third.SignInAsync("lina", Staff.OwnPassword);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var page = await desk.ReadAsync("/account");
        var sessions = page.All("section[aria-labelledby=sessions] li");
        Assert.Equal(3, sessions.Count);
        Assert.Contains("10:05", sessions[0]);
        Assert.Contains(sessions, session => session.Contains("微信 · iPhone", StringComparison.Ordinal) && session.Contains("203.0.113.*", StringComparison.Ordinal));

        var ended = await app.AskAsync(db => db.Sessions.Where(s => s.Device.Contains("iPhone")).Select(s => s.Id).SingleAsync(Cancel));
        using var one = await desk.SendAsync("/account", "section[aria-labelledby=sessions] li form", ("session", ended));
        Assert.Equal(HttpStatusCode.Redirect, one.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await third.GetAsync("/account")).StatusCode);

        using var others = await desk.SendAsync("/account", "section[aria-labelledby=sessions] > form");
        Assert.Equal(HttpStatusCode.Redirect, (await third.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/account")).StatusCode);
        Assert.Equal(["session-ended", "sessions-ended"], await app.AskAsync(db => db.AuditEntries.Where(e => e.Verb.StartsWith("session")).OrderBy(e => e.Number).Select(e => e.Verb).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_ends_anothers_session_and_a_copied_cookie_is_worthless_after_signing_out()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var lina = await Staff.SignedInAsync(app, "lina", Role.Desk);
        using var other = await Staff.SignedInAsync(app, "other", Role.Desk);
        using var second = new Staff(app);
        await second.SignInAsync("other", Staff.OwnPassword);
        var session = await app.AskAsync(db => db.Sessions.Where(s => s.AccountId == 1).Select(s => s.Id).SingleAsync(Cancel));
        using var refused = await other.SendAsync("/account", "section[aria-labelledby=sessions] li form", ("session", session));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await lina.GetAsync("/account")).StatusCode);

        using var thief = new Staff(app);
        foreach (Cookie cookie in lina.Cookies.GetAllCookies())
        {
            thief.Cookies.Add(app.Address, new Cookie(cookie.Name, cookie.Value));
        }

        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/account")).StatusCode);
        await lina.SendAsync("/account", ".signed-in");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).StatusCode);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome · Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15", "Safari · macOS")]
    [InlineData(Phone, "微信 · iPhone")]
    [InlineData(null, "未知设备")]
    [InlineData("curl/8", "未知设备")]
    public void A_device_is_told_by_what_it_says(string? agent, string words) => Assert.Equal(words, DeviceWords.Of(agent));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.*"), InlineData("::ffff:203.0.113.77", "203.0.113.*"), InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::*"), InlineData("127.0.0.1", "本机")]
    public void An_address_is_told_coarsely(string address, string words) => Assert.Equal(words, DeviceWords.Of(IPAddress.Parse(address)));
}
