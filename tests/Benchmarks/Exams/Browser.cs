using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Benchmarks.Exams;

/// <summary>What a candidate's browser sends.</summary>
internal sealed partial class Browser(HttpClient http, Candidate candidate)
{
    private string form = "";
    private string token = "";

    /// <summary>The path of the attempt.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>Opens the list, presses start, and opens the first question.</summary>
    public async Task StartAsync(string exam)
    {
        using (var list = await SendAsync(HttpMethod.Get, "/training", null))
        {
            Take(list, await list.Content.ReadAsStringAsync());
        }

        using (var started = await SendAsync(HttpMethod.Post, "/training?handler=Start", new FormUrlEncodedContent([new("exam", exam), new("__RequestVerificationToken", token)])))
        {
            Sheet = started.StatusCode == HttpStatusCode.Redirect ? started.Headers.Location!.OriginalString : throw new InvalidOperationException($"Not started: {started.StatusCode}");
        }

        using var page = await SendAsync(HttpMethod.Get, Sheet, null);
        Take(page, await page.Content.ReadAsStringAsync());
    }

    /// <summary>Returns the outcome.</summary>
    public async Task<string> AnswerAsync(int item, string message)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Sheet}/steps", JsonContent.Create(new { item, kind = "answer", messageId = message, surface = "load", ordinal = 0, response = new { values = new[] { "A" } } }));
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("outcome").GetString()! : $"{(int)answer.StatusCode}";
    }

    public async Task<bool> HandInAsync()
    {
        using var sent = await SendAsync(HttpMethod.Post, $"{Sheet}?handler=HandIn", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        return sent.StatusCode == HttpStatusCode.Redirect;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", form.Length == 0 ? candidate.Cookie : $"{candidate.Cookie}; {form}");
        return http.SendAsync(request);
    }

    private void Take(HttpResponseMessage response, string html)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.FirstOrDefault(cookie => cookie.StartsWith("hanyang.form=", StringComparison.Ordinal)) is { } set)
        {
            form = set.Split(';')[0];
        }

        token = Token().Match(html) is { Success: true } found ? found.Groups[1].Value : token;
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
