using System.Net;
using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

/// <summary>Somebody at a browser: keeps cookies, fills in forms, follows nothing by itself.</summary>
internal sealed class Staff : IDisposable
{
    public const string OwnPassword = "春风十里扬州路卷上珠帘";

    private readonly HttpClient http;

    public Staff(AssistantApp app, string? address = null)
    {
        Cookies = new CookieContainer();
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = Cookies }) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Accept.ParseAdd(Reading.Browser);
        if (address is not null)
        {
            http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        }
    }

    public CookieContainer Cookies { get; }
    public HttpClient Http => http;

    /// <summary>Somebody with an account, signed in with a password of their own.</summary>
    public static async Task<Staff> SignedInAsync(AssistantApp app, string name, Role role)
    {
        var password = await app.OpenAccountAsync(name, role);
        var staff = new Staff(app);
        await staff.SignInAsync(name, password);
        using var chosen = await staff.ChooseAsync(OwnPassword);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        return staff;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.HtmlAsync();
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string page = "/accounts/sign-in") =>
        SendAsync(page, "form.fields", ("Name", name), ("Password", password));

    /// <summary>A password of one's own for a one-time one.</summary>
    public Task<HttpResponseMessage> ChooseAsync(string password, string? again = null) =>
        SendAsync("/accounts/password", "form.fields", ("Next", password), ("Again", again ?? password));

    /// <summary>Opens a page and sends one of its forms, hidden fields included.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var document = await ReadAsync(page);
        var found = (IHtmlFormElement)(document.QuerySelector(form) ?? throw new InvalidOperationException($"No {form} on {page}."));
        var sent = found.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields)
        {
            sent[name] = value;
        }

        var action = found.GetAttribute("action");
        return await http.PostAsync(string.IsNullOrEmpty(action) ? page : action, new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
    }

    public void Dispose() => http.Dispose();
}

internal static class Accounts
{
    extension(AssistantApp app)
    {
        /// <summary>Adds an account as the terminal does; returns its one-time password.</summary>
        public async Task<string> OpenAccountAsync(string name, Role role, string? person = null)
        {
            var password = "";
            await app.UseAsync(async db => password = (await new Roster(db).AddAsync(
                new(name, role, person), Actor.Terminal("test"), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).Password!);
            return password;
        }

        public async Task UseAsync(Func<AssistantDb, Task> act)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await act(scope.ServiceProvider.GetRequiredService<AssistantDb>());
        }

        public async Task<T> AskAsync<T>(Func<AssistantDb, Task<T>> ask)
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await ask(scope.ServiceProvider.GetRequiredService<AssistantDb>());
        }
    }
}
