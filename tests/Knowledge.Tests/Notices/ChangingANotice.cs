using CsCheck;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Knowledge.Tests.Notices;

public class ChangingANotice
{
    private static readonly NoticeKind Kind = new("test", IsReminder: true, told => told[0]);
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, Func<Notice, Notice, DateTimeOffset, bool> Do)[] Verbs =
    [
        ("lead", (one, _, now) => one.Lead(DateOnly.FromDateTime(now.Date))),
        ("follow", (one, other, _) => one.Follow(other)),
        ("postpone", (one, _, now) => one.Postpone(now.AddHours(1))),
        ("deliver", (one, _, now) => one.Deliver("chat", "", now)),
        ("fail", (one, _, now) => one.Fail("chat:broken", now)),
        ("give up", (one, _, _) => one.GiveUp("no-channel")),
        ("skip", (one, _, _) => one.Skip()),
        ("supersede", (one, _, now) => one.Supersede(now)),
        ("retry", (one, _, now) => one.Retry(now)),
        ("see", (one, _, now) => one.See(now)),
        ("finish", (one, _, now) => one.Finish(now)),
    ];

    [Fact]
    public void In_whatever_order_it_is_sent_once_and_never_comes_back_from_where_it_ended() =>
        Gen.Select(Gen.Int[0, Verbs.Length - 1], Gen.Bool, Gen.Int[0, 600]).Array[1, 40].Sample(steps =>
        {
            Notice[] pair = [Written("a"), Written("b")];
            var (now, sent) = (Start, new int[2]);
            foreach (var (verb, second, minutes) in steps)
            {
                now = now.AddMinutes(minutes);
                var (one, other) = (pair[second ? 1 : 0], pair[second ? 0 : 1]);
                var (state, version, tries, seen, done, at) = (one.State, one.Version, one.Tries, one.SeenAt, one.DoneAt, one.SentAt);
                var changed = Verbs[verb].Do(one, other, now);

                Assert.Equal(changed, one.Version > version);
                if (!changed)
                {
                    Assert.Equal((state, tries, seen, done, at), (one.State, one.Tries, one.SeenAt, one.DoneAt, one.SentAt));
                    continue;
                }

                sent[second ? 1 : 0] += state != NoticeState.Sent && one.State == NoticeState.Sent ? 1 : 0;
                Assert.True(state is NoticeState.Waiting || one.State == state || (Verbs[verb].Name == "retry" && state == NoticeState.GivenUp), $"{state} by {Verbs[verb].Name} to {one.State}");
                Assert.True(one.State != NoticeState.Sent || one is { SentAt: not null, Channel: "chat", Claim: null });
                Assert.True(one.SeenAt is null || one.SeenAt >= one.SentAt);
                Assert.InRange(one.Tries, 0, Notice.MostTries + 1);
                Assert.True(seen is null || one.SeenAt == seen);
                Assert.True(done is null || one.DoneAt == done);
                Assert.False(one.LeadId is not null && one.Day is not null);
            }

            Assert.All(sent, times => Assert.InRange(times, 0, 1));
        }, iter: 20_000);

    [Fact]
    public void Pauses_double_up_to_four_hours_and_the_eighth_failure_gives_up()
    {
        var notice = Written("a");
        List<double> pauses = [];
        for (var now = Start; notice.IsWaiting; now = notice.NextAt)
        {
            notice.Fail("mail:unreachable", now);
            pauses.Add((notice.NextAt - now).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64], pauses.Take(7));
        Assert.Equal((NoticeState.GivenUp, Notice.MostTries, "mail:unreachable"), (notice.State, notice.Tries, notice.Why));
        Assert.True(notice.Retry(Start));
        Assert.Equal((NoticeState.Waiting, 0, ""), (notice.State, notice.Tries, notice.Why));
    }

    private static Notice Written(string key) => Notice.Of(Kind, key, 0, 1, Start, new("/", [key]));
}
