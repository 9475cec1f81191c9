using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Pages;

/// <summary>Asks for pages as a browser does.</summary>
internal static class Reading
{
    public const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    extension(AssistantApp app)
    {
        public async Task<HttpResponseMessage> GetAsync(string path, string accept = Browser, string language = "zh-CN,zh;q=0.9,en;q=0.8")
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.ParseAdd(accept);
            request.Headers.AcceptLanguage.ParseAdd(language);
            return await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public async Task<IHtmlDocument> ReadAsync(string path, string language = "zh-CN,zh;q=0.9,en;q=0.8")
        {
            using var response = await app.GetAsync(path, language: language);
            Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
            return await response.HtmlAsync();
        }
    }

    extension(HttpResponseMessage response)
    {
        public async Task<IHtmlDocument> HtmlAsync() =>
            await new HtmlParser().ParseDocumentAsync(await response.TextAsync(), TestContext.Current.CancellationToken);

        public Task<string> TextAsync() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    extension(IParentNode page)
    {
        public string Said(string selector) => (page.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector}.")).TextContent.Trim();

        public List<string> All(string selector) => [.. page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];
    }
}
