using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Scheduler.Sessions;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Sessions in a one-to-one chat of a bound member: a trainer says one and confirms it, everybody sees their own.</summary>
internal sealed class SessionDialog(AssistantDb db, ChatBindings bindings, SessionWriting writing)
{
    private const int MostListed = 9;

    /// <returns>Null where the message is none of its business.</returns>
    public async Task<Examined?> TakeAsync(Arrival arrival, SessionAsk ask, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var own = ask.Wish == SessionWish.List;
        if (arrival.Who is not { } who || await bindings.ActiveMemberOfAsync(who, now, cancel) is not { } member)
        {
            return own ? ExamDialog.Say(state, "SessionNotBound") : null;
        }

        if (BindingRequest.IsInGroup(arrival.Activity))
        {
            return own ? ExamDialog.Say(state, "SessionInGroup") : null;
        }

        if (own)
        {
            return await ListAsync(member, arrival, state, now, cancel);
        }

        if (!await db.IsTrainerAsync(member.PersonId, cancel))
        {
            return null;
        }

        return ask.Wish == SessionWish.Confirm
            ? await ConfirmAsync(state.Session!, ask.Reason, member, arrival, state, cancel)
            : await ReadAsync(ask, member, state, now, cancel);
    }

    private async Task<Examined?> ReadAsync(SessionAsk ask, Member member, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var places = await db.PlaceNamesAsync(cancel);
        var reading = SessionPhrase.Read(ask.Text, BureauTime.Local(now).DateTime, await db.WorkingCalendarAsync(cancel), places);
        if (ask.IsQuestion || !IsMeant(ask, reading))
        {
            return null;
        }

        var trainer = reading.Trainer is null ? member : await db.MemberCalledAsync(reading.Trainer, BureauTime.Day(now), cancel);
        List<SessionDoubt> doubts = [.. reading.Doubts, .. trainer is null ? [SessionDoubt.Trainer] : Array.Empty<SessionDoubt>()];
        if (doubts.Count > 0)
        {
            return ExamDialog.Tell(state, string.Join('\n', [Sentences.Get("SessionAskBack"), .. doubts.Select(doubt => $"· {SessionWords.Ask(doubt, reading)}"), Sentences.Get("SessionAgain")]), reading.Choices);
        }

        var terms = new SessionTerms(null, reading.Title!, trainer!.Id, reading.Place!, reading.PointCode, BureauTime.At(reading.Start!.Value), BureauTime.At(reading.End!.Value), reading.Seats);
        var point = places.FirstOrDefault(place => place.Code == reading.PointCode)?.Name;
        string[] lines =
        [
            Sentences.Get("SessionHeard"),
            Sentences.Get(reading.SaysEnd ? "SessionHeardWhen" : "SessionHeardWhenUsual", SessionWords.When(terms.StartsAt, terms.EndsAt)),
            Sentences.Get(point is null ? "SessionHeardPlaceText" : "SessionHeardPlace", terms.Place, point),
            Sentences.Get("SessionHeardTitle", terms.Title),
            Sentences.Get("SessionHeardTrainer", trainer.Person.Name),
            Sentences.Get(reading.SaysSeats ? "SessionHeardSeats" : "SessionHeardSeatsUsual", terms.Seats),
        ];
        return SayBack(lines, terms, await SessionConflicts.OfAsync(db, terms, null, member.Person.Unit, cancel), state);
    }

    private async Task<Examined> ConfirmAsync(SessionTalk talk, string? reason, Member member, Arrival arrival, ConversationState state, CancellationToken cancel)
    {
        // The same message, delivered again, makes no second session.
        var uid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(arrival.StepId)))[..32];
        var result = await writing.DraftAsync(talk.Terms, new(reason, talk.Seen), new(member.PersonId, member.Person.Name, Role.Trainer, member.Person.Unit), cancel, uid);
        return result.Outcome switch
        {
            SessionOutcome.Done => ExamDialog.Say(state with { Session = null }, "SessionDrafted", null, talk.Terms.Title, new Uri(arrival.Address, $"training/sessions/{result.Uid}")),
            SessionOutcome.Conflicts => SayBack([SessionWords.Outcome(result.Outcome)], talk.Terms, result.Conflicts, state),
            _ => ExamDialog.Tell(state with { Session = null }, SessionWords.Outcome(result.Outcome), []),
        };
    }

    private async Task<Examined> ListAsync(Member member, Arrival arrival, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var coming = await db.ClassSessions.AsNoTracking().Include(one => one.Enrolments).Where(one => one.State != SessionState.Draft && one.EndsAt > now
                && (one.TrainerId == member.Id || one.Enrolments.Any(enrolment => enrolment.MemberId == member.Id && enrolment.State != EnrolmentState.Withdrawn)))
            .OrderBy(one => one.StartsAt).Take(MostListed).ToListAsync(cancel);
        var open = await db.ClassSessions.CountAsync(one => one.State == SessionState.Announced && one.StartsAt > now && one.TrainerId != member.Id
            && !one.Enrolments.Any(enrolment => enrolment.MemberId == member.Id && enrolment.State != EnrolmentState.Withdrawn), cancel);
        var lines = coming.Select((one, i) => Sentences.Get("SessionLine", i + 1, one.Title, SessionWords.When(one), one.Place, StateOf(one, member)));
        return ExamDialog.Tell(state, string.Join('\n',
            [Sentences.Get(coming.Count == 0 ? "SessionsNoneMine" : "SessionsMine", member.Person.Name), .. lines, Sentences.Get("SessionsOpenCount", open, new Uri(arrival.Address, "training/my-sessions"))]), []);
    }

    private static Examined SayBack(IReadOnlyList<string> lines, SessionTerms terms, IReadOnlyList<Conflict> conflicts, ConversationState state)
    {
        var may = conflicts.All(conflict => conflict.MayBeAccepted);
        return ExamDialog.Tell(
            state with { Session = may ? new(terms, Conflict.DigestOf(conflicts)) : null },
            string.Join('\n', [.. lines, .. conflicts.Select(conflict => $"⚠ {SessionWords.Say(conflict)}"), Sentences.Get(!may ? "SessionNever" : conflicts.Count > 0 ? "SessionConfirmDespite" : "SessionConfirm")]),
            may && conflicts.Count == 0 ? [Sentences.Get("SessionConfirmWord")] : []);
    }

    /// <summary>Of when, where and how many at least two are said, or somebody says outright what they want.</summary>
    private static bool IsMeant(SessionAsk ask, SessionReading reading) => SessionPhrase.IsOrder(ask.Text)
        || (reading.Doubts.Contains(SessionDoubt.Day) ? 0 : 1) + (reading.Place is null ? 0 : 1) + (reading.SaysSeats ? 1 : 0) >= 2;

    private static string StateOf(ClassSession session, Member member) => session.State == SessionState.Cancelled ? SessionWords.State(session.State)
        : session.TrainerId == member.Id ? Sentences.Get("SessionTeaching")
        : SessionWords.State(session.Enrolments.First(one => one.MemberId == member.Id).State);
}
