using System.Text;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Bot.Tests.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Courses;

/// <summary>An office with a few members (the tests' certificate office) and a service point, in which people are taught.</summary>
internal static class CourseOffice
{
    private const string Points = """
        [{"code":"PT-7","name":"七里庙社区便民服务站","kind":"communityWindow","level":"community","unit":"HY-01","places":["七里庙","七里庙社区"],"latitude":30.55,"longitude":114.21}]
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AssistantApp> OpenAsync(Engine engine)
    {
        var app = await CertificateOffice.OpenAsync(engine);
        Assert.Equal(1, (await app.ImportAsync(CatalogueKinds.Points, Encoding.UTF8.GetBytes(Points))).Added);
        return app;
    }

    extension(AssistantApp app)
    {
        /// <summary>Tomorrow, Tuesday 3 March 2026, at 15:00 for ninety minutes unless told otherwise; the trainer is H003, who isn't in anything else.</summary>
        public async Task<string> AnnouncedAsync(int seats = 30, string title = "医保转移", int hour = 15, string trainer = "H003", string place = "七里庙社区", int day = 3)
        {
            var uid = await app.DraftedAsync(seats, title, hour, trainer, place, day);
            Assert.Equal(SessionOutcome.Done, (await app.WithAsync<SessionWriting, SessionResult>(writing => writing.AnnounceAsync(uid, CertificateOffice.Trainer, Cancel))).Outcome);
            return uid;
        }

        public async Task<string> DraftedAsync(int seats = 30, string title = "医保转移", int hour = 15, string trainer = "H003", string place = "七里庙社区", int day = 3)
        {
            var terms = await app.TermsAsync(seats, title, hour, trainer, place, day);
            var conflicts = await app.AskAsync(db => SessionConflicts.OfAsync(db, terms, null, null, Cancel));
            var result = await app.WithAsync<SessionWriting, SessionResult>(writing => writing.DraftAsync(terms, new("测试", Conflict.DigestOf(conflicts)), CertificateOffice.Trainer, Cancel));
            Assert.Equal(SessionOutcome.Done, result.Outcome);
            return result.Uid!;
        }

        public async Task<SessionTerms> TermsAsync(int seats = 30, string title = "医保转移", int hour = 15, string trainer = "H003", string place = "七里庙社区", int day = 3)
        {
            var starts = BureauTime.At(new(2026, 3, day), new(hour, 0));
            return new(null, title, await app.MemberAsync(trainer), place, place.StartsWith("七里庙", StringComparison.Ordinal) ? "PT-7" : null, starts, starts.AddMinutes(90), seats);
        }

        public Task<Actor> ActorAsync(string number) => app.AskAsync(async db =>
        {
            var member = await db.Members.Include(one => one.Person).SingleAsync(one => one.StaffNumber == number, Cancel);
            return new Actor(member.PersonId, member.Person.Name, Role.Staff, member.Person.Unit);
        });

        public async Task<EnrolOutcome> EnrolAsync(string uid, string number)
        {
            var actor = await app.ActorAsync(number);
            return await app.WithAsync<Enrolling, EnrolOutcome>(enrolling => enrolling.EnrolAsync(uid, actor, Cancel));
        }

        public async Task<SessionOutcome> WithdrawAsync(string uid, string number)
        {
            var actor = await app.ActorAsync(number);
            return await app.WithAsync<Enrolling, SessionOutcome>(enrolling => enrolling.WithdrawAsync(uid, actor, Cancel));
        }

        public async Task<CheckInOutcome> CheckInAsync(string? code, string number)
        {
            var actor = await app.ActorAsync(number);
            return (await app.WithAsync<Attending, (CheckInOutcome Outcome, ClassSession? Session)>(attending => attending.CheckInAsync(code, actor, Cancel))).Outcome;
        }

        public Task<ClassSession> SessionAsync(string uid) => app.AskAsync(db => db.ClassSessions.AsNoTracking().WithPeople().SingleAsync(one => one.Uid == uid, Cancel));

        /// <summary>What people were told: kind, key after the session's, revision, staff number.</summary>
        public Task<List<string>> ToldAsync() => app.AskAsync(async db =>
        {
            var members = await db.Members.ToDictionaryAsync(one => one.PersonId, one => one.StaffNumber, Cancel);
            var notices = await db.Notices.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel);
            return notices.ConvertAll(one => $"{one.Kind} {one.Revision} {members[one.PersonId]}");
        });
    }
}
