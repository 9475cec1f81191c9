using CsCheck;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Training.Tests;

public class SharingSeats
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_people_do_no_seat_is_taken_twice_none_stays_empty_and_the_queue_keeps_its_order()
    {
        var acts = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 7]).Array[0, 60];
        Gen.Select(Gen.Int[1, 4], acts).Sample((seats, does) =>
        {
            var people = Enumerable.Range(0, 8).Select(Someone).ToList();
            var session = ClassSession.Draft(new(null, "医保转移", 99, "二楼", null, Now.AddDays(1), Now.AddDays(1).AddHours(1), seats), null, "", "甲", Now);
            session.Announce(Now);
            foreach (var (act, who) in does)
            {
                if (act == 0)
                {
                    session.Withdraw(who, Now);
                    session.FillSeats(Now);
                }
                else if (act == 1 || session.Seats == 6)
                {
                    session.Enrol(people[who], Now);
                }
                else
                {
                    session.Revise(session.Terms with { Seats = session.Seats + 1 }, "", Now);
                    session.FillSeats(Now);
                }

                Assert.True(session.Enrolled.Count() <= session.Seats);
                Assert.True(!session.Waiting.Any() || session.SeatsLeft == 0);
                // Nobody who waits came before somebody who has a seat.
                Assert.True(!session.Waiting.Any() || session.Enrolled.Max(one => one.Turn) < session.Waiting.Min(one => one.Turn));
                Assert.Equal(session.Enrolments.Count, session.Enrolments.Select(one => one.MemberId).Distinct().Count());
            }
        });
    }

    [Fact]
    public void A_handout_is_a_title_with_an_address_or_a_text()
    {
        Assert.Equal(new Handout("办事指南", "/guides"), Handout.Read(" 办事指南 /guides "));
        Assert.Equal(new Handout("口径 说明", "https://example.org/a"), Handout.Read("口径 说明 https://example.org/a"));
        Assert.Equal(new Handout("带身份证", null), Handout.Read("带身份证"));
        Assert.Null(Handout.Read("说明 javascript://alert"));
        Assert.Null(Handout.Read("说明 ftp://example.org/a"));
        Assert.Equal(new Handout("说明 //example.org", null), Handout.Read("说明 //example.org"));
        Gen.String.Sample(text => { _ = Handout.Read(text); });
    }

    private static Member Someone(int id)
    {
        var member = Member.Join($"H{id}", new($"某{id}", null), sample: false);
        typeof(Member).GetProperty(nameof(Member.Id))!.SetValue(member, id);
        return member;
    }
}
