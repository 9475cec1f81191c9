using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

/// <summary>A small office with two subdistricts, in which people are certified.</summary>
internal static class CertificateOffice
{
    private const string Units = """
        [{"code":"HY","name":"审批局","level":"district"},{"code":"HY-01","name":"听琴街道","level":"subdistrict","parent":"HY"},{"code":"HY-02","name":"知音街道","level":"subdistrict","parent":"HY"}]
        """;

    private const string Posts = """[{"code":"YB","name":"医保窗口"},{"code":"SB","name":"社保窗口"},{"code":"BB","name":"帮办代办"}]""";

    private const string People = """
        [{"code":"H001","name":"李雷","unit":"HY-01","posts":["YB","SB"]},{"code":"H002","name":"韩梅","unit":"HY-02","posts":["YB"]},
         {"code":"H003","name":"林涛","unit":"HY-01","posts":["BB"]},{"code":"H004","name":"露西","unit":"HY-01","posts":["YB"],"leftOn":"2026-02-01"}]
        """;

    public static Actor Trainer { get; } = new(null, "培训员", Role.Trainer, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AssistantApp> OpenAsync(Engine engine, params (string Key, string Value)[] settings)
    {
        var app = await AssistantApp.StartAsync(engine, settings: settings);
        Assert.Equal(3, (await app.ImportAsync(CatalogueKinds.Units, Encoding.UTF8.GetBytes(Units))).Added);
        Assert.Equal(3, (await app.ImportAsync(TrainingKinds.Posts, Encoding.UTF8.GetBytes(Posts))).Added);
        Assert.Equal(4, (await app.ImportAsync(TrainingKinds.Members, Encoding.UTF8.GetBytes(People))).Added);
        return app;
    }

    extension(AssistantApp app)
    {
        public Task<int> MemberAsync(string number) => app.AskAsync(db => db.Members.Where(member => member.StaffNumber == number).Select(member => member.Id).SingleAsync(Cancel));

        public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
            where TService : notnull
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await use(scope.ServiceProvider.GetRequiredService<TService>());
        }

        public async Task<Issued> PassAsync(string number, string source = "attempt:1", params string[] posts)
        {
            var result = new CertifiedResult(source, await app.MemberAsync(number), "RZ-2026", "窗口人员上岗考试", "3", "92 分", posts.Length > 0 ? posts : ["YB"], 24);
            return await app.WithAsync<Issuing, Issued>(issuing => issuing.IssueAsync(result, Actor.Itself, app.Address.ToString().TrimEnd('/'), Cancel));
        }

        public async Task<JsonObject> JsonAsync(string path)
        {
            using var response = await app.Http.GetAsync(path, Cancel);
            response.EnsureSuccessStatusCode();
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!.AsObject();
        }

        /// <summary>An account of a member, signed in.</summary>
        public async Task<Staff> MemberSignedInAsync(string number, string name, Role role = Role.Staff)
        {
            var password = await app.OpenAccountAsync(name, role);
            await app.UseAsync(async db =>
            {
                var account = await db.Accounts.OrderByDescending(one => one.Id).FirstAsync(Cancel);
                account.Tie(await db.Members.Where(member => member.StaffNumber == number).Select(member => member.Person).SingleAsync(Cancel));
                await db.SaveChangesAsync(Cancel);
            });
            var staff = new Staff(app);
            (await staff.SignInAsync(name, password)).Dispose();
            (await staff.ChooseAsync(Staff.OwnPassword)).Dispose();
            return staff;
        }
    }
}
