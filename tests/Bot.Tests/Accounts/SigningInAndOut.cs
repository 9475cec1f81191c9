using System.Net;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

public class SigningInAndOut
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_a_one_time_password_nothing_opens_before_another_is_chosen(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var password = await app.OpenAccountAsync("wanglei", Role.Admin, "王磊");
        using var staff = new Staff(app);

        using var first = await staff.SignInAsync("WangLei ", password, "/accounts/sign-in?returnUrl=%2Faudit%3Fwho%3Dx");
        Assert.Equal("/accounts/password?returnUrl=%2Faudit%3Fwho%3Dx", Uri(first));
        foreach (var path in (string[])["/accounts", "/audit", "/accounts/new"])
        {
            using var refused = await staff.GetAsync(path);
            Assert.StartsWith("/accounts/sign-in", Uri(refused));
        }

        using var again = await staff.GetAsync("/accounts/sign-in");
        Assert.Equal("/accounts/password", Uri(again));
        using var chosen = await staff.SendAsync("/accounts/password?returnUrl=%2Faudit%3Fwho%3Dx", "form.fields", ("Next", Staff.OwnPassword), ("Again", Staff.OwnPassword));
        Assert.Equal("/audit?who=x", Uri(chosen));
        var page = await staff.ReadAsync("/audit");
        Assert.Contains("王磊", page.Said(".signed-in"));

        using var old = await new Staff(app).SignInAsync("wanglei", password);
        Assert.Contains("账号或密码不对", (await old.HtmlAsync()).Said(".refusal"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Five_wrong_passwords_lock_the_name_for_a_quarter_of_an_hour(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Desk);
        using var guesser = new Staff(app);
        for (var i = 0; i < 4; i++)
        {
            using var wrong = await guesser.SignInAsync("lina", $"wrong-{i}");
            Assert.Contains("账号或密码不对", (await wrong.HtmlAsync()).Said(".refusal"));
        }

        using var fifth = await guesser.SignInAsync("lina", "wrong-5");
        Assert.Contains("10:15 之后", (await fifth.HtmlAsync()).Said(".refusal"));
        using var right = await guesser.SignInAsync("lina", Staff.OwnPassword);
        Assert.Contains("10:15 之后", (await right.HtmlAsync()).Said(".refusal"));

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var later = await guesser.SignInAsync("lina", Staff.OwnPassword);
        Assert.Equal("/training", Uri(later));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_many_guesses_at_once_no_more_than_five_are_tried(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.OpenAccountAsync("lina", Role.Desk);
        var attempts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => app.AskAsync(db =>
            new Bot.Accounts.SigningIn(db).TryAsync("lina", $"wrong-{i}", app.Clock.GetUtcNow(), Cancel))));

        Assert.Equal(4, attempts.Count(attempt => attempt.Outcome == Bot.Accounts.SignInOutcome.Wrong));
        var entries = await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Verb).ToListAsync(Cancel));
        Assert.Equal(5, entries.Count(verb => verb == "sign-in-failed"));
        Assert.Equal(1, entries.Count(verb => verb == "account-locked"));
    }

    [Fact]
    public async Task An_unknown_name_is_answered_like_a_wrong_password()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.OpenAccountAsync("lina", Role.Desk);
        using var guesser = new Staff(app);
        List<string> answers = [];
        foreach (var name in (string[])["lina", "nobody", "\u0007\ufffd", new string('x', 200)])
        {
            using var answer = await guesser.SignInAsync(name, "wrong");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers.Add((await answer.HtmlAsync()).Said(".refusal"));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Somebody_who_is_disabled_or_has_another_password_is_out_at_the_next_page()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Admin);
        using var elsewhere = new Staff(app);
        using var second = await elsewhere.SignInAsync("lina", Staff.OwnPassword);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/accounts")).StatusCode);

        using var changed = await staff.SendAsync("/accounts/password", "form.fields", ("Present", Staff.OwnPassword), ("Next", "another sentence"), ("Again", "another sentence"));
        Assert.Equal("/accounts/password?changed=true", Uri(changed));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/accounts")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/accounts")).StatusCode);

        await app.OpenAccountAsync("other", Role.Admin);
        await app.UseAsync(db => new Bot.Accounts.Roster(db).DisableAsync(1, Actor.Terminal("test"), app.Clock.GetUtcNow(), Cancel));
        Assert.Equal(HttpStatusCode.Redirect, (await staff.GetAsync("/accounts")).StatusCode);
        using var refused = await staff.SignInAsync("lina", "another sentence");
        Assert.Contains("已停用", (await refused.HtmlAsync()).Said(".refusal"));
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_ends_when_its_owner_leaves()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Admin);
        await app.RestartAsync();
        var page = await staff.ReadAsync("/guides");
        Assert.Equal("lina", page.Said(".signed-in a"));
        Assert.Equal(["问一问", "办事指南", "知识", "考试管理", "题库", "培训年度", "课程场次", "工作人员", "上岗证", "通知记录", "账号", "审计", "云培训", "错题本", "我的课", "我的上岗证"], page.All(".site-header nav a"));

        var cookie = staff.Cookies.GetCookieHeader(app.Address);
        using var left = await staff.SendAsync("/guides", ".signed-in");
        Assert.Equal("/", Uri(left));
        Assert.Null((await staff.ReadAsync("/guides")).QuerySelector(".signed-in"));
        Assert.DoesNotContain("hanyang.session", staff.Cookies.GetCookieHeader(app.Address));
        Assert.Contains("hanyang.session", cookie);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in_or_out()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Admin);
        foreach (var path in (string[])["/accounts/sign-in", "/accounts/sign-out", "/accounts/password", "/accounts/new", "/accounts/1?handler=Disable", "/audit?handler=Verify"])
        {
            using var refused = await staff.Http.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("Name", "x")]), Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/accounts")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("javascript:alert(1)"), InlineData("evil.example"), InlineData("/%0d%0aX: y/..//evil.example")]
    public async Task Nobody_is_sent_away_to_another_site(string wanted)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Desk);
        var address = $"/accounts/sign-in?returnUrl={System.Uri.EscapeDataString(wanted)}";
        using var forward = await staff.GetAsync(address);
        Assert.DoesNotMatch(@"^([a-z]+:|//|/\\|\\)", Uri(forward));

        using var fresh = new Staff(app);
        using var signedIn = await fresh.SignInAsync("lina", Staff.OwnPassword, address);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.DoesNotMatch(@"^([a-z]+:|//|/\\|\\)", Uri(signedIn));
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites_and_from_plain_http_where_there_is_https()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Desk);
        using var plain = new Staff(app);
        using var first = await plain.SignInAsync("lina", Staff.OwnPassword);
        Assert.Matches("^hanyang.session=.*; path=/; samesite=lax; httponly$", Cookie(first));

        using var secure = new Staff(app);
        secure.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/accounts/sign-in");
        using var form = await secure.Http.SendAsync(request, Cancel);
        var token = (await form.HtmlAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var post = new HttpRequestMessage(HttpMethod.Post, "/accounts/sign-in") { Content = new FormUrlEncodedContent([new("Name", "lina"), new("Password", Staff.OwnPassword), new("__RequestVerificationToken", token)]) };
        post.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var answer = await app.Http.SendAsync(WithHttps(post), Cancel);
        Assert.Matches("^hanyang.session=.*; path=/; secure; samesite=lax; httponly$", Cookie(answer));
    }

    [Fact]
    public async Task What_is_signed_in_is_kept_in_no_cache()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await Staff.SignedInAsync(app, "lina", Role.Admin);
        foreach (var path in (string[])["/accounts", "/audit", "/accounts/password", "/guides", "/"])
        {
            using var page = await staff.GetAsync(path);
            Assert.True(page.Headers.CacheControl?.NoStore, path);
        }
    }

    [Fact]
    public async Task Many_passwords_from_one_address_have_to_wait()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("Accounts:SignInsPerMinute", "6"));
        using var guesser = new Staff(app, "203.0.113.7");
        for (var i = 0; i < 6; i++)
        {
            using var wrong = await guesser.SignInAsync($"name{i}", "wrong");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var refused = await guesser.SignInAsync("name7", "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("请求太频繁", (await refused.HtmlAsync()).Said("h1"));
        using var other = await new Staff(app, "203.0.113.8").SignInAsync("name7", "wrong");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_program_gets_a_problem_instead_of_a_page()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var stranger = await app.GetAsync("/accounts", accept: "application/json");
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (stranger.StatusCode, stranger.Content.Headers.ContentType!.MediaType));
        Assert.Contains("urn:hanyang:problem:sign-in-needed", await stranger.TextAsync());

        using var staff = await Staff.SignedInAsync(app, "lina", Role.Staff);
        using var page = await staff.GetAsync("/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal("没有权限", (await page.HtmlAsync()).Said("h1"));
        staff.Http.DefaultRequestHeaders.Accept.Clear();
        using var refused = await staff.GetAsync("/audit");
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
    }

    private static string Uri(HttpResponseMessage response) =>
        response.Headers.Location is { } location ? location.IsAbsoluteUri && location.Scheme.StartsWith("http", StringComparison.Ordinal) && location.Host == "127.0.0.1" ? location.PathAndQuery : location.OriginalString : $"{response.StatusCode}";

    private static string Cookie(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("hanyang.session=ey", StringComparison.Ordinal) || cookie.StartsWith("hanyang.session=C", StringComparison.Ordinal));

    private static HttpRequestMessage WithHttps(HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        return request;
    }
}
