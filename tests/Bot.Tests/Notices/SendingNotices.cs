using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class SendingNotices
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_goes_out_once_however_many_nodes_send(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync();
        var other = await app.PersonAsync("韩梅梅");
        string[] keys = [.. Enumerable.Range(0, 150).Select(i => $"n{i}")];
        await app.NotifyAsync(NoticeOffice.AtOnce, person, keys);
        await app.NotifyAsync(NoticeOffice.Reminder, person, "甲", "乙", "丙");
        await app.NotifyAsync(NoticeOffice.Reminder, other, "丁");
        var channel = new ObedientChannel();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Node(new DispatchPace(Lanes: 2, Batch: 20, AtOnce: 4), channel).RunAsync(Cancel)));

        Assert.Equal(152, channel.Sent.Count);
        Assert.Equal(152, channel.Sent.Select(letter => letter.Id).Distinct().Count());
        var joined = channel.Sent.Single(letter => letter.Text.Contains("记得甲", StringComparison.Ordinal));
        Assert.Equal(("【云培训】今天有 3 条提醒", "李雷，您好！\n1. 记得丙\n2. 记得乙\n3. 记得甲"), (joined.Subject, joined.Text));
        Assert.True(await app.AskAsync(db => db.Notices.AllAsync(n => n.State == NoticeState.Sent && n.Channel == "test" && n.Claim == null, Cancel)));
        await app.Node(channel).RunAsync(Cancel);
        Assert.Equal(152, channel.Sent.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_channel_that_rejects_is_passed_over_and_one_that_fails_is_tried_later_until_it_is_given_up(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync();
        var (chat, mail) = (new ObedientChannel("chat") { Does = _ => Delivery.Rejected("unbound") }, new ObedientChannel("mail") { Does = _ => throw new IOException("gone") });
        await app.NotifyAsync(NoticeOffice.AtOnce, person, "甲");
        var node = app.Node(chat, mail);
        for (var tries = 1; tries <= Notice.MostTries; tries++)
        {
            Assert.Equal(1, (await node.RunAsync(Cancel)).Failed);
            Assert.Equal(default, await node.RunAsync(Cancel));
            var notice = await OnlyAsync(app);
            Assert.Equal((tries, "chat:unbound mail:broken"), (notice.Tries, notice.Why));
            app.Clock.Advance(notice.NextAt - app.Clock.GetUtcNow());
        }

        Assert.Equal(NoticeState.GivenUp, (await OnlyAsync(app)).State);
        Assert.Equal(default, await node.RunAsync(Cancel));

        // A person has it tried again when the mail is back.
        mail.Does = _ => Delivery.Sent;
        await app.UseAsync(async db =>
        {
            (await db.Notices.SingleAsync(Cancel)).Retry(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
        await node.RunAsync(Cancel);
        Assert.Equal((NoticeState.Sent, "mail", "chat:unbound"), await OnlyAsync(app) is var sent ? (sent.State, sent.Channel, sent.Why) : default);

        await app.NotifyAsync(NoticeOffice.AtOnce, person, "乙");
        mail.Does = _ => Delivery.Rejected("no-address");
        Assert.Equal(1, (await node.RunAsync(Cancel)).GivenUp);
        Assert.Equal("chat:unbound mail:no-address", await app.AskAsync(db => db.Notices.Where(n => n.Key == "乙").Select(n => n.Why).SingleAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Reminders_are_one_message_a_day_and_later_ones_wait_for_tomorrow(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync();
        var channel = new ObedientChannel();
        var node = app.Node(channel);
        await app.NotifyAsync(NoticeOffice.Reminder, person, "甲", "乙");
        await node.RunAsync(Cancel);
        await app.NotifyAsync(NoticeOffice.Reminder, person, "丙");
        await node.RunAsync(Cancel);
        Assert.Single(channel.Sent);
        app.Clock.Advance(TimeSpan.FromHours(5));
        await app.NotifyAsync(NoticeOffice.Reminder, person, "丁");
        await node.RunAsync(Cancel);
        Assert.Single(channel.Sent);
        // Tomorrow at nine: 3 March, 01:00 UTC.
        Assert.All(await app.AskAsync(db => db.Notices.AsNoTracking().Where(n => n.State == NoticeState.Waiting).ToListAsync(Cancel)), n => Assert.Equal(new DateTimeOffset(2026, 3, 3, 1, 0, 0, TimeSpan.Zero), n.NextAt));
        app.Clock.Advance(new DateTimeOffset(2026, 3, 3, 1, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        await node.RunAsync(Cancel);
        Assert.Equal(["李雷，您好！\n1. 记得乙\n2. 记得甲", "李雷，您好！\n1. 记得丙\n2. 记得丁"], channel.Sent.Select(letter => letter.Text));

        // What is not a reminder goes at once, each by itself.
        await app.NotifyAsync(NoticeOffice.AtOnce, person, "戊", "己");
        await node.RunAsync(Cancel);
        Assert.Equal(4, channel.Sent.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Quiet_hours_move_it_and_what_helps_no_more_is_skipped(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (lunch, open) = (await app.PersonAsync(quiet: new QuietHours(new(9, 0), new(14, 0))), await app.PersonAsync("韩梅梅"));
        var channel = new ObedientChannel();
        var node = app.Node(channel);
        await app.NotifyAsync(NoticeOffice.AtOnce, lunch, "甲");
        await app.NotifyAsync(NoticeOffice.Reminder, lunch, "乙", "丙", "丁");
        await app.UseAsync(async db =>
        {
            db.Notify(NoticeOffice.Reminder, "戊", 0, lunch, app.Clock.GetUtcNow(), new("/", ["戊"], UsefulUntil: app.Clock.GetUtcNow().AddHours(1)));
            db.Notify(NoticeOffice.AtOnce, "己", 0, open, app.Clock.GetUtcNow(), new("/", ["己"], UsefulUntil: app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
            await db.FinishNoticesAsync(NoticeOffice.Reminder.Name, "丙", [lunch], app.Clock.GetUtcNow(), Cancel);
        });
        await node.RunAsync(Cancel);
        Assert.Empty(channel.Sent);
        app.Clock.Advance(TimeSpan.FromHours(4));
        await node.RunAsync(Cancel);
        Assert.Equal(["李雷，您好！\n1. 记得丁\n2. 记得乙", "李雷，您好！\n现在甲"], channel.Sent.Select(letter => letter.Text).Order(StringComparer.Ordinal));
        var why = await app.AskAsync(db => db.Notices.Where(n => n.State == NoticeState.Skipped).ToDictionaryAsync(n => n.Key, n => n.Why, Cancel));
        Assert.Equal([("丙", "done"), ("己", "late"), ("戊", "late")], why.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_a_dead_node_had_claimed_is_sent_after_its_lease_and_not_before(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync(language: "en");
        await app.NotifyAsync(NoticeOffice.AtOnce, person, "甲", "乙");
        var pace = new DispatchPace();
        Assert.Equal(2, (await app.AskAsync(db => db.ClaimAsync("dead", 10, app.Clock.GetUtcNow(), pace.Lease, Cancel))).Count);
        var channel = new ObedientChannel();
        await app.Node(pace, channel).RunAsync(Cancel);
        Assert.Empty(channel.Sent);
        app.Clock.Advance(pace.Lease);
        await app.Node(pace, channel).RunAsync(Cancel);
        // In the person's language, and without an address for links.
        Assert.Equal(["Dear 李雷,\nNow 乙", "Dear 李雷,\nNow 甲"], channel.Sent.Select(letter => letter.Text).Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_said_about_it_while_it_is_sent_stands_beside_the_sending(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync();
        await app.NotifyAsync(NoticeOffice.AtOnce, person, "甲");
        var channel = new ObedientChannel();
        channel.Does = _ =>
        {
            app.UseAsync(db => db.FinishNoticesAsync(NoticeOffice.AtOnce.Name, "甲", [person], app.Clock.GetUtcNow(), Cancel)).GetAwaiter().GetResult();
            return Delivery.Sent;
        };
        await app.Node(channel).RunAsync(Cancel);
        var notice = await OnlyAsync(app);
        Assert.Equal((NoticeState.Sent, app.Clock.GetUtcNow()), (notice.State, notice.DoneAt));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_day_of_random_weather_loses_nothing_and_sends_nothing_twice(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var random = new Random(20260302);
        int[] people = [await app.PersonAsync("甲"), await app.PersonAsync("乙", new QuietHours(new(12, 0), new(15, 0))), await app.PersonAsync("丙")];
        var channel = new ObedientChannel { Does = _ => { lock (random) { return random.Next(4) switch { 0 => Delivery.Failed("busy"), 1 => throw new IOException(), _ => Delivery.Sent }; } } };
        var written = 0;
        for (var hour = 0; hour < 48; hour++)
        {
            await app.NotifyAsync(random.Next(2) == 0 ? NoticeOffice.Reminder : NoticeOffice.AtOnce, people[random.Next(3)], $"k{written++}", $"k{written++}");
            await Task.WhenAll(app.Node(channel).RunAsync(Cancel), app.Node(channel).RunAsync(Cancel));
            app.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 60)));
        }

        channel.Does = _ => Delivery.Sent;
        for (var hour = 0; hour < 60; hour++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.Node(channel).RunAsync(Cancel);
        }

        var rows = await app.AskAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(written, rows.Count);
        Assert.DoesNotContain(rows, n => n.State is NoticeState.Waiting or NoticeState.Skipped);
        var sent = rows.Where(n => n.State == NoticeState.Sent).ToList();
        Assert.Equal(channel.Sent.Count, channel.Sent.Select(letter => letter.Id).Distinct().Count());
        // Each line of each sent notice stands in exactly one letter.
        var lines = channel.Sent.SelectMany(letter => letter.Text.Split('\n').Skip(1)).Select(line => line[line.LastIndexOf('k')..]).ToList();
        Assert.Equal(sent.Select(n => n.Key).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        Assert.All(sent.Where(n => n.IsReminder && n.LeadId is null).GroupBy(n => (n.PersonId, BureauTime.Day(n.SentAt!.Value))), day => Assert.Single(day));
    }

    private static Task<Notice> OnlyAsync(AssistantApp app) => app.AskAsync(db => db.Notices.AsNoTracking().SingleAsync(Cancel));
}
