using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Answering.Phrasing;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers an inquiry from the catalogue alone: reads it, routes it, ranks the records, decides, and puts the record's own words together.</summary>
/// <param name="phraser">Null where no language model is configured.</param>
public sealed class Answerer(CatalogueKeeper keeper, Phraser? phraser)
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
        answer = phraser is null ? answer : await phraser.PhraseAsync(catalogue, inquiry, answer, cancel);
        var elapsed = Stopwatch.GetElapsedTime(started);
        AskFigures.Record(answer.Reply.Status, elapsed);
        return answer with { Reply = answer.Reply with { ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 3) } };
    }

    internal static Answer Answer(Catalogue catalogue, Inquiry inquiry)
    {
        if (FixedReplies.ForLength(inquiry) is { } unread)
        {
            return unread;
        }

        var asking = Asking.Of(catalogue, inquiry);
        var answer = asking.Route switch
        {
            Route.Inquiry => Conclude(asking),
            Route.NoneOfThese => FixedReplies.Unanswered(catalogue),
            Route.Place => PlaceReply.For(catalogue, asking.Place),
            Route.Foreign => FixedReplies.Unanswered(catalogue, isForeign: true),
            var route => FixedReplies.For(route, catalogue) with { Focus = inquiry.Focus },
        };
        return (asking.Understanding.Corrected is { } corrected && asking.Route == Route.Inquiry ? Saying(answer, corrected) : answer) with
        {
            Route = asking.Route,
            Ranking = [.. asking.Understanding.Ranking.Take(AskedInquiry.MostRanked)],
            Choices = answer.Reply.Status == ReplyStatus.Clarify ? [.. asking.Understanding.Decision.Choices.Select(choice => choice.Code)] : [],
            Revision = catalogue.Revision,
            LearnedVersion = catalogue.Active?.Number ?? 0,
        };
    }

    private static Answer Conclude(Asking asking)
    {
        var ((question, _, decision, _), catalogue, focus) = (asking.Understanding, asking.Catalogue, asking.Inquiry.Focus);
        if (PlaceElsewhere.IsMeant(question.Text))
        {
            return FixedReplies.Elsewhere(catalogue);
        }

        if (decision.Choices.Count > 0)
        {
            return ClarifyingReply.For(decision.Choices, question, focus, decision.Confidence);
        }

        return decision.Chosen is { } chosen
            ? Read(asking, chosen, WithPending(catalogue, question, decision.Confidence, focus), decision.Confidence)
            : FixedReplies.Unanswered(catalogue);
    }

    /// <summary>A choice made after a clarifying question is answered with the part that was first asked for.</summary>
    private static Question WithPending(Catalogue catalogue, Question question, double confidence, Focus focus)
    {
        if (focus.Pending is null || question.AsksForPart || confidence < 1)
        {
            return question;
        }

        var first = Question.Read(focus.Pending, catalogue.Learned);
        return question with { Mentions = first.Mentions, AsksWhere = first.AsksWhere, Levels = first.Levels };
    }

    private static Answer Read(Asking asking, CatalogueEntry entry, Question question, double confidence) =>
        entry.Kind switch
        {
            CitationKind.Guide => GuideReply.For(asking.Catalogue, entry, question, asking.Place, confidence, asking.Today),
            CitationKind.JointService => JointServiceReply.For(asking.Catalogue, entry, entry.Read<JointServiceContent>(), confidence),
            CitationKind.Faq => FaqReply.For(asking.Catalogue, entry, entry.Read<FaqContent>(), confidence),
            CitationKind.Policy => PolicyReply.For(entry, entry.Read<PolicyContent>(), confidence),
            CitationKind.Point => PointReply.For(entry, entry.Read<PointContent>(), confidence),
        };

    private static Answer Saying(Answer answer, string corrected) =>
        answer with { Reply = answer.Reply with { Text = $"{Sentences.Get("Corrected", corrected)}\n\n{answer.Reply.Text}" } };
}
