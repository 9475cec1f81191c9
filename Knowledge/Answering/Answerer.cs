using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers an inquiry from the catalogue alone: reads it, routes it, ranks the records, decides, and puts the record's own words together.</summary>
public sealed class Answerer(CatalogueKeeper keeper)
{
    /// <summary>Reads the catalogue and answers once, so that the first person who asks waits for neither.</summary>
    public async Task RehearseAsync(CancellationToken cancel)
    {
        var catalogue = await keeper.CurrentAsync(cancel);
        Answer(catalogue, new Inquiry("请问办居住证要带什么材料，几天能办好？", new Focus(), DateTimeOffset.UnixEpoch));
    }

    public async Task<Answer> AnswerAsync(Inquiry inquiry, CancellationToken cancel)
    {
        var catalogue = await keeper.CurrentAsync(cancel);
        var started = Stopwatch.GetTimestamp();
        var answer = Answer(catalogue, inquiry);
        var elapsed = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
        return answer with { Reply = answer.Reply with { ElapsedMs = elapsed } };
    }

    /// <summary>The codes of the records in the order in which the inquiry may mean them, best first.</summary>
    internal static IReadOnlyList<string> Ranking(Catalogue catalogue, Inquiry inquiry)
    {
        var question = Question.Read(inquiry.Text);
        return FollowUp(catalogue, question, inquiry.Focus, PlaceFinder.Find(catalogue, question)) is { } guide
            ? [guide.Code]
            : [.. Decision.Settled(catalogue, Candidates.Rank(catalogue, question, BureauTime.Day(inquiry.Now))).Select(candidate => candidate.Entry.Code)];
    }

    internal static Answer Answer(Catalogue catalogue, Inquiry inquiry)
    {
        var question = Question.Read(inquiry.Text);
        var today = BureauTime.Day(inquiry.Now);
        var answer = question.Route switch
        {
            Route.Inquiry => Inquire(catalogue, question, inquiry.Focus, today),
            Route.NoneOfThese => FixedReplies.Unanswered(catalogue),
            var route => FixedReplies.For(route, catalogue) with { Focus = inquiry.Focus },
        };
        return answer with { Route = question.Route };
    }

    private static Answer Inquire(Catalogue catalogue, Question question, Focus focus, DateOnly today)
    {
        var place = PlaceFinder.Find(catalogue, question);
        if (FollowUp(catalogue, question, focus, place) is { } guide)
        {
            return GuideReply.For(catalogue, guide, question, place, 1, today);
        }

        var candidates = Candidates.Rank(catalogue, question, today);
        return Decision.Make(catalogue, candidates) switch
        {
            { Choices: { Count: > 0 } choices, Confidence: var confidence } => ClarifyingReply.For(choices, question, focus, confidence),
            { Chosen: { } chosen, Confidence: var confidence } => Read(catalogue, chosen, WithPending(question, confidence, focus), place, confidence, today),
            _ => FixedReplies.Unanswered(catalogue, question.IsForeign),
        };
    }

    /// <summary>The guide in focus, when the inquiry names no matter of its own: only a part of it, or a place.</summary>
    private static CatalogueEntry? FollowUp(Catalogue catalogue, Question question, Focus focus, Place? place) =>
        focus.Guide is { } code && (question.AsksForPart || place is not null) && PlaceFinder.NamesNothingElse(question, place)
            ? catalogue.Guide(code)
            : null;

    /// <summary>A choice made after a clarifying question is answered with the part that was first asked for.</summary>
    private static Question WithPending(Question question, double confidence, Focus focus)
    {
        if (focus.Pending is null || question.AsksForPart || confidence < 1)
        {
            return question;
        }

        var first = Question.Read(focus.Pending);
        return question with { Mentions = first.Mentions, AsksWhere = first.AsksWhere, Levels = first.Levels };
    }

    private static Answer Read(Catalogue catalogue, CatalogueEntry entry, Question question, Place? place, double confidence, DateOnly today) =>
        entry.Kind switch
        {
            CitationKind.Guide => GuideReply.For(catalogue, entry, question, place, confidence, today),
            CitationKind.JointService => JointServiceReply.For(catalogue, entry, entry.Read<JointServiceContent>(), confidence),
            CitationKind.Faq => FaqReply.For(catalogue, entry, entry.Read<FaqContent>(), confidence),
            CitationKind.Policy => PolicyReply.For(entry, entry.Read<PolicyContent>(), confidence),
            CitationKind.Point => PointReply.For(entry, entry.Read<PointContent>(), confidence),
        };
}
