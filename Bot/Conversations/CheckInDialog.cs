using System.Text.RegularExpressions;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>"签到" in a one-to-one chat of a bound member: both sides of a day of shadowing or tutoring say for themselves that they have come.</summary>
internal sealed partial class CheckInDialog(AssistantDb db, ChatBindings bindings, Placing placing)
{
    public static bool IsMeant(string text) => text.Length <= 40 && Word().IsMatch(text);

    public async Task<Examined> TakeAsync(Arrival arrival, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        if (arrival.Who is not { } who || await bindings.ActiveMemberOfAsync(who, now, cancel) is not { } member)
        {
            return ExamDialog.Say(state, "CheckInNotBound");
        }

        if (BindingRequest.IsInGroup(arrival.Activity))
        {
            return ExamDialog.Say(state, "CheckInInGroup");
        }

        var coming = await db.Placements.AsNoTracking().Where(one => one.Day >= today && (one.LearnerId == member.Id || one.TutorId == member.Id))
            .OrderBy(one => one.Day).ThenBy(one => one.Id).Select(one => new { one.Id, one.Day }).ToListAsync(cancel);
        var due = coming.Where(one => one.Day == today).ToList();
        if (due.Count == 0)
        {
            return coming is [var next, ..]
                ? ExamDialog.Say(state, "CheckInNext", null, BureauTime.Named(next.Day))
                : ExamDialog.Say(state, "CheckInNone");
        }

        var actor = new Actor(member.PersonId, member.Person.Name, Role.Staff, member.Person.Unit);
        foreach (var one in due)
        {
            await placing.CheckInAsync(one.Id, actor, cancel);
        }

        var ids = due.ConvertAll(one => one.Id);
        var came = (await db.Placements.AsNoTracking().WithPeople().Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(cancel))
            .Where(one => one.HasCheckedIn(member.Id)).ToList();
        // One may have been cancelled just now.
        return came.Count == 0 ? ExamDialog.Say(state, "CheckInNone") : ExamDialog.Tell(state, string.Join('\n', came.Select(one => Say(one, member, arrival.Address))), []);
    }

    private static string Say(Placement placement, Member me, Uri address)
    {
        var isTutor = placement.TutorId == me.Id;
        var (mine, theirs) = isTutor ? (placement.TutorCameAt, placement.LearnerCameAt) : (placement.LearnerCameAt, placement.TutorCameAt);
        var other = isTutor ? placement.Learner.Person.Name : placement.Tutor.Person.Name;
        var place = placement.Place.Length > 0 ? Sentences.Get("CheckInPlace", placement.Place) : "";
        var said = Sentences.Get(
            isTutor ? "CheckInTutor" : "CheckInLearner",
            BureauTime.Local(mine!.Value), Sentences.Get($"CheckInKind_{placement.Kind}"), placement.PostName, other, place);
        var after = theirs is not { } came ? Sentences.Get("CheckInOtherNot", other)
            : isTutor ? Sentences.Get("CheckInSign", other, BureauTime.Local(came), new Uri(address, $"training/shadowing/{placement.Id}"))
            : Sentences.Get("CheckInOther", other, BureauTime.Local(came));
        return $"{said}{after}";
    }

    [GeneratedRegex(@"\A\s*(我要|我来)?(签到|check[ -]?in)(了)?\s*[。.!！]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
