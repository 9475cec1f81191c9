using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class WritingToTheOutbox
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_key_is_one_row_also_from_two_nodes_at_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var people = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            people.Add(await app.PersonAsync($"某{i}"));
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(node => app.UseAsync(async db =>
        {
            // Each in another order.
            foreach (var person in people.OrderBy(person => (person * 31 + node * 7) % 41))
            {
                db.Notify(NoticeOffice.AtOnce, "k", 3, person, app.Clock.GetUtcNow(), new("/training", [$"node {node}"]));
                db.Notify(NoticeOffice.AtOnce, "k", 3, person, app.Clock.GetUtcNow(), new("/training", [$"node {node} again"]));
            }

            await db.SaveChangesAsync(Cancel);
        })));

        var rows = await app.AskAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(people, rows.Select(n => n.PersonId).Order());
        Assert.All(rows, n => Assert.Equal((NoticeState.Waiting, 3, 1, app.Clock.GetUtcNow()), (n.State, n.Revision, n.Version, n.NextAt)));
        await app.UseAsync(async db =>
        {
            db.Notify(NoticeOffice.AtOnce, "k", 4, people[0], app.Clock.GetUtcNow(), new("/training", ["another revision"], UsefulUntil: app.Clock.GetUtcNow().AddDays(1)));
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(41, await app.AskAsync(db => db.Notices.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_stands_or_falls_with_what_causes_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync();
        await app.UseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Audit(Actor.Itself, "tried", new("test", "x"), app.Clock.GetUtcNow());
            db.Notify(NoticeOffice.AtOnce, "k", 0, person, app.Clock.GetUtcNow(), new("/training", ["x"]));
            await db.SaveChangesAsync(Cancel);
            Assert.Equal(1, await db.Notices.CountAsync(Cancel));
        });
        Assert.Equal((0, 0), await app.AskAsync(async db => (await db.Notices.CountAsync(Cancel), await db.AuditEntries.CountAsync(entry => entry.Verb == "tried", Cancel))));

        // A notice to nobody fails, and what caused it isn't there either; without it the same goes through.
        await app.UseAsync(async db =>
        {
            db.Audit(Actor.Itself, "tried", new("test", "x"), app.Clock.GetUtcNow());
            var lost = db.Notify(NoticeOffice.AtOnce, "k", 0, person + 1000, app.Clock.GetUtcNow(), new("/training", ["x"]));
            await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancel));
            db.Entry(lost).State = EntityState.Detached;
        });
        Assert.Equal((0, 0), await app.AskAsync(async db => (await db.Notices.CountAsync(Cancel), await db.AuditEntries.CountAsync(entry => entry.Verb == "tried", Cancel))));
    }
}
