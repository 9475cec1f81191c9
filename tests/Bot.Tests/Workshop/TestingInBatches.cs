using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class TestingInBatches
{
    private const string Questions = "问题,事项编码,期望\n结婚登记要什么材料,MZ-01,直接答复\n飞碟停放许可去哪里申请,,不作答\n今天天气如何,,\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_sheet_is_tried_before_and_after_a_change_and_taken_home(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var run = await RunAsync(editor, Questions, ("Change", "AliasAdded"), ("Code", "MZ-02"), ("Alias", "飞碟停放许可去哪里申请"));
        var done = await FinishedAsync(editor, run);
        Assert.Contains("变差 1 道", done.Said(".done"));
        Assert.Equal("飞碟停放许可去哪里申请", done.Said("tbody th"));

        using var sheet = await editor.GetAsync($"{run}?handler=Sheet");
        var bytes = await sheet.Content.ReadAsByteArrayAsync(Cancel);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(row => row.InnerText).ToList();
        Assert.Equal(4, rows.Count);
        Assert.EndsWith("变差", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_change_the_page_says_how_many_are_as_expected()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var done = await FinishedAsync(editor, await RunAsync(editor, Questions));
        Assert.Contains("2 道有期望的问题中，2 道符合期望", done.Said(".done"));
        Assert.Equal("已完成", (await editor.ReadAsync("/knowledge/trials")).Said("tbody td:last-of-type"));
    }

    [Fact]
    public async Task Rows_that_are_not_right_are_named_and_nothing_starts()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var response = await PostAsync(editor, "Run", "问题,事项编码,期望\n结婚登记,MZ-01,直接答复\n？！,,追问\n离婚登记,,直接答复\n户口,,也许\n", ("source", "file"));
        var page = await response.HtmlAsync();
        Assert.Equal(["3", "4", "5"], page.All(".rows:first-of-type tbody th").Take(3));
        Assert.Contains("测试没有开始", page.Said("[role=alert]"));
        Assert.Equal(0, await app.AskAsync(db => db.TrialRuns.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("问题\n结婚登记\n", "Change=SynonymAdded", "请填写")]
    [InlineData("问题\n结婚登记\n", "Change=SynonymRemoved&From=没有&To=没有", "没有这条同义词")]
    [InlineData("问题\n结婚登记\n", "Change=AliasAdded&Code=没有&Alias=什么", "请填写能加相似问")]
    [InlineData("问题\n", "", "不合要求")]
    [InlineData("题目\n结婚登记\n", "", "不合要求")]
    [InlineData("", "", "请选择一个文件")]
    public async Task Says_what_is_missing(string sheet, string fields, string said)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var more = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => (field.Split('=')[0], field.Split('=')[1]));
        using var response = await PostAsync(editor, "Run", sheet, [("source", "file"), .. more]);
        Assert.Contains(said, (await response.HtmlAsync()).Said("[role=alert]"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Questions_are_imported_once_exported_and_come_back_the_same(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var imported = await PostAsync(editor, "Import", Questions);
        Assert.Contains("新增 3 道", (await imported.HtmlAsync()).Said("[role=status]"));
        using var again = await PostAsync(editor, "Import", Questions.Replace("不作答", "追问", StringComparison.Ordinal));
        Assert.Contains("更新 1 道，2 道没有变化", (await again.HtmlAsync()).Said("[role=status]"));

        using var export = await editor.GetAsync("/knowledge/trials?handler=Export");
        var bytes = await export.Content.ReadAsByteArrayAsync(Cancel);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<CatalogueImport>().RunAsync(
            CatalogueKinds.TrialQuestions, new(() => new MemoryStream(bytes), ExchangeFormat.Xlsx), new(DryRun: true), Cancel);
        Assert.Equal((0, 0, 3, 0), (report.Added, report.Updated, report.Unchanged, report.Rejected.Count));
        using var template = await editor.GetAsync("/knowledge/trials?handler=Template");
        Assert.True((await template.Content.ReadAsByteArrayAsync(Cancel)).Length > 500);
    }

    private static async Task<string> RunAsync(Staff editor, string sheet, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(editor, "Run", sheet, [("source", "file"), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> FinishedAsync(Staff editor, string run)
    {
        while (true)
        {
            var page = await editor.ReadAsync(run);
            if (page.QuerySelector("meta[http-equiv=refresh]") is null)
            {
                return page;
            }

            await Task.Delay(50, Cancel);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(Staff editor, string handler, string sheet, params (string Name, string Value)[] fields)
    {
        var page = await editor.ReadAsync("/knowledge/trials");
        var token = ((IHtmlInputElement)page.QuerySelector($"form[action*={handler}] input[name=__RequestVerificationToken]")!).Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(sheet)), "file", "questions.csv");
        return await editor.Http.PostAsync($"/knowledge/trials?handler={handler}", form, Cancel);
    }
}
