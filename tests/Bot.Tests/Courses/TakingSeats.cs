using System.Globalization;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;

namespace Hanyang.Assistant.Bot.Tests.Courses;

public class TakingSeats
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_at_once_for_the_last_seat_are_one_seat_and_one_who_waits_and_moves_up(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        for (var round = 0; round < 5; round++)
        {
            var uid = await app.AnnouncedAsync(seats: 1, title: $"第{round}场", hour: 9 + (round * 2), place: $"{round}号会议室");
            var outcomes = await Task.WhenAll(Task.Run(() => app.EnrolAsync(uid, "H001")), Task.Run(() => app.EnrolAsync(uid, "H002")));
            Assert.Equal([EnrolOutcome.Enrolled, EnrolOutcome.Waiting], outcomes.Order());
            var session = await app.SessionAsync(uid);
            Assert.Equal((1, 1), (session.Enrolled.Count(), session.Waiting.Count()));

            var (first, second) = (session.Enrolled.Single().Member.StaffNumber, session.Waiting.Single().Member.StaffNumber);
            Assert.Equal(SessionOutcome.Done, await app.WithdrawAsync(uid, first));
            Assert.Equal(second, (await app.SessionAsync(uid)).Enrolled.Single().Member.StaffNumber);
            Assert.Equal([$"session-enrolled 0 {first}", $"session-moved-up 0 {second}"], (await app.ToldAsync())[^2..]);
            // Whoever comes back stands at the end, and is told anew when a seat is theirs again.
            Assert.Equal(EnrolOutcome.Waiting, await app.EnrolAsync(uid, first));
            Assert.Equal(SessionOutcome.Done, await app.WithdrawAsync(uid, second));
            Assert.Equal($"session-moved-up 0 {first}", (await app.ToldAsync())[^1]);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_is_elsewhere_then_is_refused_and_added_by_a_trainer_only_with_a_reason(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var one = await app.AnnouncedAsync();
        var other = await app.AnnouncedAsync(title: "社保卡", hour: 16, trainer: "H002", place: "二楼");
        Assert.Equal(EnrolOutcome.Enrolled, await app.EnrolAsync(one, "H001"));
        Assert.Equal(EnrolOutcome.Already, await app.EnrolAsync(one, "H001"));
        Assert.Equal(EnrolOutcome.Overlaps, await app.EnrolAsync(other, "H001"));
        Assert.Equal(EnrolOutcome.Overlaps, await app.EnrolAsync(one, "H002"));
        Assert.Equal(EnrolOutcome.Missing, await app.EnrolAsync(one, "H004"));
        var member = await app.MemberAsync("H001");
        var added = await app.WithAsync<Enrolling, Added>(enrolling => enrolling.AddAsync(other, [member], null, CertificateOffice.Trainer, Cancel));
        Assert.Equal((0, "李雷"), (added.Seated, Assert.Single(added.Elsewhere)));
        added = await app.WithAsync<Enrolling, Added>(enrolling => enrolling.AddAsync(other, [member], "只听前半场", CertificateOffice.Trainer, Cancel));
        Assert.Equal((1, 0), (added.Seated, added.Elsewhere.Count));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Changes_and_cancellations_raise_the_sequence_and_tell_everybody_once(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var uid = await app.AnnouncedAsync(seats: 1);
        await app.EnrolAsync(uid, "H001");
        await app.EnrolAsync(uid, "H002");
        var terms = await app.TermsAsync(seats: 1);
        Task<SessionResult> Revise(int version, SessionTerms to) => app.WithAsync<SessionWriting, SessionResult>(writing => writing.ReviseAsync(uid, version, to, Acceptance.None, CertificateOffice.Trainer, Cancel));

        Assert.Equal(SessionOutcome.Done, (await Revise(2, terms with { StartsAt = terms.StartsAt.AddMinutes(30), EndsAt = terms.EndsAt.AddMinutes(30) })).Outcome);
        Assert.Equal(SessionOutcome.ChangedMeanwhile, (await Revise(2, terms)).Outcome);
        Assert.Equal(1, (await app.SessionAsync(uid)).Sequence);
        // One more seat is nothing to be told of, but to who gets it.
        Assert.Equal(SessionOutcome.Done, (await Revise(3, terms with { StartsAt = terms.StartsAt.AddMinutes(30), EndsAt = terms.EndsAt.AddMinutes(30), Seats = 2 })).Outcome);
        Assert.Equal(SessionOutcome.SeatsTaken, (await Revise(4, terms with { Seats = 1 })).Outcome);
        Assert.Equal(SessionOutcome.NoReason, (await app.WithAsync<SessionWriting, SessionResult>(writing => writing.CancelAsync(uid, " ", CertificateOffice.Trainer, Cancel))).Outcome);
        Assert.Equal(SessionOutcome.Done, (await app.WithAsync<SessionWriting, SessionResult>(writing => writing.CancelAsync(uid, "讲师出差", CertificateOffice.Trainer, Cancel))).Outcome);
        Assert.Equal(2, (await app.SessionAsync(uid)).Sequence);
        Assert.Equal(
            ["session-cancelled 2 H001", "session-cancelled 2 H002", "session-cancelled 2 H003", "session-changed 1 H001", "session-changed 1 H002", "session-changed 1 H003", "session-enrolled 0 H001", "session-moved-up 1 H002"],
            (await app.ToldAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(EnrolOutcome.Closed, await app.EnrolAsync(uid, "H001"));
    }

    [Theory]
    [InlineData("zh-CN", "您已报上《医保转移》：3月3日 15:00，七里庙社区。", "《医保转移》（3月3日 15:00）取消了：讲师出差。")]
    [InlineData("en", "You are enrolled in 医保转移: 3 March, 15:00, 七里庙社区.", "医保转移 (3 March, 15:00) is cancelled: 讲师出差")]
    public async Task What_people_are_told_is_said_in_their_language(string language, string enrolled, string cancelled)
    {
        await using var app = await CourseOffice.OpenAsync(Engine.Sqlite);
        var uid = await app.AnnouncedAsync();
        await app.WithAsync<SessionWriting, SessionResult>(writing => writing.CancelAsync(uid, "讲师出差", CertificateOffice.Trainer, Cancel));
        var told = SessionNotices.ArgumentsOf(await app.SessionAsync(uid));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal((enrolled, cancelled), (SessionNotices.Enrolled.Say(told), SessionNotices.Cancelled.Say(told)));
        Assert.All(SessionNotices.All, kind => Assert.Contains("医保转移", kind.Say(told), StringComparison.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Conflicts_are_named_and_agreed_to_with_a_reason_but_for_a_trainer_in_two_places(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var uid = await app.AnnouncedAsync();
        await app.EnrolAsync(uid, "H001");
        var terms = await app.TermsAsync(trainer: "H002", hour: 16);
        Task<SessionResult> Draft(SessionTerms wanted, Acceptance acceptance) => app.WithAsync<SessionWriting, SessionResult>(writing => writing.DraftAsync(wanted, acceptance, CertificateOffice.Trainer, Cancel));

        var twice = await Draft(terms with { TrainerId = await app.MemberAsync("H003"), Place = "三楼" }, new("非要不可", null));
        Assert.Equal([ConflictKind.TrainerTwice, ConflictKind.OutsideHours], twice.Conflicts.Select(conflict => conflict.Kind));
        Assert.Equal(SessionOutcome.Conflicts, (await Draft(terms with { TrainerId = await app.MemberAsync("H003"), Place = "三楼" }, new("非要不可", Conflict.DigestOf(twice.Conflicts)))).Outcome);

        var weekend = await Draft(terms with { StartsAt = terms.StartsAt.AddDays(4), EndsAt = terms.EndsAt.AddDays(4) }, Acceptance.None);
        Assert.Equal([ConflictKind.DayOff], weekend.Conflicts.Select(conflict => conflict.Kind));
        var learner = await Draft(terms with { TrainerId = await app.MemberAsync("H001") }, Acceptance.None);
        Assert.Equal([ConflictKind.RoomTaken, ConflictKind.PersonTwice, ConflictKind.OutsideHours], learner.Conflicts.Select(conflict => conflict.Kind));
        Assert.Equal("李雷", learner.Conflicts[1].Who);

        var room = await Draft(terms, Acceptance.None);
        Assert.Equal([ConflictKind.RoomTaken, ConflictKind.OutsideHours], room.Conflicts.Select(conflict => conflict.Kind));
        Assert.Contains("《医保转移》15:00–16:30", room.Conflicts[0].With, StringComparison.Ordinal);
        // Agreed to something else than what is there.
        Assert.Equal(SessionOutcome.Conflicts, (await Draft(terms, new("会议室够大", Conflict.DigestOf(weekend.Conflicts)))).Outcome);
        var done = await Draft(terms, new("会议室够大", Conflict.DigestOf(room.Conflicts)));
        Assert.Equal(SessionOutcome.Done, done.Outcome);
        Assert.Equal("会议室够大", (await app.SessionAsync(done.Uid!)).AcceptedWhy);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task When_somebody_else_teaches_it_both_are_told(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var uid = await app.AnnouncedAsync();
        var session = await app.SessionAsync(uid);
        var terms = session.Terms with { TrainerId = await app.MemberAsync("H002") };
        var conflicts = await app.AskAsync(db => SessionConflicts.OfAsync(db, terms, uid, null, Cancel));
        var result = await app.WithAsync<SessionWriting, SessionResult>(writing => writing.ReviseAsync(uid, session.Version, terms, new("换人", Conflict.DigestOf(conflicts)), CertificateOffice.Trainer, Cancel));
        Assert.Equal(SessionOutcome.Done, result.Outcome);
        Assert.Equal(["session-changed 1 H002", "session-changed 1 H003"], (await app.ToldAsync()).Order(StringComparer.Ordinal));
    }
}
