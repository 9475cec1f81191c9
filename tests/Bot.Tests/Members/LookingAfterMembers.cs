using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Members;

public class LookingAfterMembers
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_of_a_unit_sees_that_unit_and_below_and_imports_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var everybody = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.Equal("共 29 人", (await everybody.ReadAsync("/training/members")).Said("p[role=status]"));
        Assert.Equal("共 1 人", (await everybody.ReadAsync("/training/members?state=left")).Said("p[role=status]"));

        await app.UseAsync(db => new Bot.Accounts.Roster(db).AddAsync(new("local", Role.Trainer, "本街道培训员", "HY-01"), Actor.Terminal("test"), app.Clock.GetUtcNow(), Cancel));
        var oneTime = await app.AskAsync(async db => (await new Bot.Accounts.Roster(db).ResetAsync((await new Bot.Accounts.Roster(db).IdOfAsync("local", Cancel))!.Value, Actor.Terminal("test"), app.Clock.GetUtcNow(), Cancel)).Password!);
        using var local = new Staff(app);
        await local.SignInAsync("local", oneTime);
        await local.ChooseAsync(Staff.OwnPassword);
        var page = await local.ReadAsync("/training/members?state=all");
        Assert.All(page.All("td[data-label=单位]"), unit => Assert.Contains(unit, (string[])["听琴街道办事处", "弦歌社区居民委员会", "松岚社区居民委员会", "鹤栖社区居民委员会", "弦歌里红色驿站", "七弦坊红色驿站", "松岚苑红色驿站", "石阶巷红色驿站", "鹤栖湾红色驿站"]));
        var mine = page.Said("p[role=status]");
        Assert.NotEqual("共 30 人", mine);
        // Another unit's code in the address widens nothing.
        Assert.Equal("共 0 人", (await local.ReadAsync("/training/members?state=all&unit=HY-02")).Said("p[role=status]"));
        Assert.Equal(mine, (await local.ReadAsync("/training/members?state=all&unit=HY")).Said("p[role=status]"));
        Assert.Null(page.QuerySelector("a[href='/training/members/import']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await local.GetAsync("/training/members/import")).StatusCode);

        Assert.Equal("共 1 人", (await everybody.ReadAsync($"/training/members?q={Uri.EscapeDataString("云帆")}")).Said("p[role=status]"));
        Assert.All((await everybody.ReadAsync("/training/members?post=YB")).All("td[data-label=岗位]"), posts => Assert.Contains("医保窗口", posts));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_list_is_previewed_then_saved(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var preview = await UploadAsync(trainer, "名单.csv", "工号,姓名,单位编码,岗位\nH001,李雷,HY,医保窗口\nH002,,HY,\nH003,韩梅,HY-01,YB、SB\n");
        var page = await preview.HtmlAsync();
        Assert.Contains("共 3 行：新增 2，更新 0，没有变化 0，有问题 1", page.Said("p[role=status]"));
        Assert.Equal(["name"], page.All(".rows td[data-label=列]"));
        Assert.Equal(30, await app.AskAsync(db => db.Members.CountAsync(Cancel)));

        var form = (IHtmlFormElement)page.QuerySelector("form[action*=Save]")!;
        Assert.Equal("只保存没有问题的 2 行", form.QuerySelector("button")!.TextContent);
        var fields = form.QuerySelectorAll("input").Cast<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var saved = await trainer.Http.PostAsync("/training/members/import?handler=Save", new FormUrlEncodedContent(fields), Cancel);
        Assert.Contains("新增 2", (await saved.HtmlAsync()).Said(".done"));
        Assert.Equal(32, await app.AskAsync(db => db.Members.CountAsync(Cancel)));
        Assert.Equal("trainer", await app.AskAsync(db => db.AuditEntries.Where(e => e.Verb == "imported").Select(e => e.ActorName).SingleAsync(Cancel)));

        using var unreadable = await UploadAsync(trainer, "名单.docx", "x");
        Assert.Contains("只认 .xlsx", (await unreadable.HtmlAsync()).Said(".refusal"));
    }

    private static async Task<HttpResponseMessage> UploadAsync(Staff staff, string name, string text)
    {
        var token = ((IHtmlInputElement)(await staff.ReadAsync("/training/members/import")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };
        return await staff.Http.PostAsync("/training/members/import?handler=Preview", content, Cancel);
    }
}
