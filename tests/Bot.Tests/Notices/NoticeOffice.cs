using System.Collections.Concurrent;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hanyang.Assistant.Bot.Tests.Notices;

/// <summary>A channel that does what it is told and remembers what it was given.</summary>
internal sealed class ObedientChannel(string name = "test") : INoticeChannel
{
    public string Name => name;
    public ConcurrentQueue<Letter> Sent { get; } = [];
    public Func<Letter, Delivery> Does { get; set; } = _ => Delivery.Sent;

    public async Task<Delivery> SendAsync(Letter letter, CancellationToken cancel)
    {
        await Task.Yield();
        var delivery = Does(letter);
        if (delivery.Outcome == DeliveryOutcome.Sent)
        {
            Sent.Enqueue(letter);
        }

        return delivery;
    }
}

internal static class NoticeOffice
{
    public static NoticeKind Reminder { get; } = new("test-reminder", IsReminder: true, told => $"记得{told[0]}");
    public static NoticeKind AtOnce { get; } = new("test-at-once", IsReminder: false, told => System.Globalization.CultureInfo.CurrentUICulture.Name == "en" ? $"Now {told[0]}" : $"现在{told[0]}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(AssistantApp app)
    {
        public async Task<int> PersonAsync(string name = "李雷", QuietHours? quiet = null, string? email = null, string? language = null)
        {
            var person = new Person(name, null);
            person.KeepQuiet(quiet);
            person.Reach(email, language);
            await app.UseAsync(async db =>
            {
                db.People.Add(person);
                await db.SaveChangesAsync(Cancel);
            });
            return person.Id;
        }

        public Task NotifyAsync(NoticeKind kind, int person, params string[] keys) => app.UseAsync(async db =>
        {
            foreach (var key in keys)
            {
                db.Notify(kind, key, 0, person, app.Clock.GetUtcNow(), new("/training", [key]));
            }

            await db.SaveChangesAsync(Cancel);
        });

        /// <summary>A node of its own that sends by these channels.</summary>
        public NoticeDispatch Node(params INoticeChannel[] channels) => app.Node(new DispatchPace(), channels);

        public NoticeDispatch Node(DispatchPace pace, params INoticeChannel[] channels) => new(
            app.Services.GetRequiredService<IServiceScopeFactory>(), channels,
            new Composing(new NoticeKinds([Reminder, AtOnce, .. app.Services.GetServices<NoticeKind>()]), app.Services.GetRequiredService<Knowledge.Office.PublicAddress>()),
            pace, app.Clock, NullLogger<NoticeDispatch>.Instance);
    }
}
