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
/// <param name="model">Null where no language model is configured.</param>
public sealed class Answerer(CatalogueKeeper keeper, LanguageModel? model)
{
    /// <summary>Reads the catalogue and answers once, so that the first person who asks waits for neither.</summary>
    public async Task RehearseAsync(CancellationToken cancel)
    {
        var catalogue = await keeper.CurrentAsync(cancel);
        Answer(catalogue, new Inquiry("请问办居住证要带什么材料，几天能办好？", new Focus(), DateTimeOffset.UnixEpoch));
    }

    /// <param name="tell">Gets what may be shown before the reply is whole: an empty text when a language model is asked, later the sentences of its that hold. Without a model it is never called.</param>
    public async Task<Answer> AnswerAsync(Inquiry inquiry, CancellationToken cancel, Action<string>? tell = null)
    {
        var catalogue = await keeper.CurrentAsync(cancel);
        var started = Stopwatch.GetTimestamp();
        var answer = model is null ? Answer(catalogue, inquiry) : await model.AnswerAsync(catalogue, inquiry, tell, cancel);
        var elapsed = Stopwatch.GetElapsedTime(started);
        AskFigures.Record(answer.Reply.Status, elapsed);
        return answer with { Reply = answer.Reply with { ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 3) } };
    }

    internal static Answer Answer(Catalogue catalogue, Inquiry inquiry) => FixedReplies.ForLength(inquiry) ?? Answer(Asking.Of(catalogue, inquiry));

    internal static Answer Answer(Asking asking)
    {
        var (catalogue, inquiry) = (asking.Catalogue, asking.Inquiry);
        var answer = asking.Route switch
        {
            Route.Inquiry => Conclude(asking),
            Route.Place => PlaceReply.For(catalogue, asking.Place),
            var route => FixedReplies.For(route, catalogue, inquiry.Focus),
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

    private static Answer Saying(Answer answer, string corrected)
    {
        var lead = $"{Sentences.Get("Corrected", corrected)}\n\n";
        return answer with { Lead = lead, Reply = answer.Reply with { Text = lead + answer.Reply.Text } };
    }
}
