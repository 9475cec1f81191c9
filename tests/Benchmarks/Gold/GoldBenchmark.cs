using Hanyang.Assistant.Benchmarks.Fitting;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Benchmarks.Gold;

/// <summary>The figures of answering on the gold questions: their judging half, unless the tuning half is asked for.</summary>
internal static class GoldBenchmark
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    // Written so that one record is meant, whichever way it is said.
    private static readonly string[] Plain = ["plain", "colloquial", "keyword", "typo", "pinyin", "facets"];

    /// <param name="aliases">With the aliases that editors wrote.</param>
    /// <param name="inquiries">With the sample's confirmed inquiries.</param>
    /// <param name="file">Questions of another set in the same form.</param>
    public static void Run(string sampleFolder, bool judging, bool showWrong, bool aliases, bool inquiries, string? file = null)
    {
        var nearest = inquiries ? NearestInquiries.Of(SeedInquiries.OfSample()) : NearestInquiries.None;
        var catalogue = new SampleRecords(sampleFolder).Without(_ => !aliases, _ => false, nearest, Learned.Shipped);
        var verdicts = (file is null ? GoldSet.OfSample() : GoldSet.Of(file)).Where(question => question.IsForJudging == judging).Select(question => GoldVerdict.Of(catalogue, question, Now)).ToList();
        Print.Line($"{(judging ? "judging" : "tuning")} half: {verdicts.Count} questions");
        foreach (var kind in verdicts.GroupBy(verdict => verdict.Question.Kind))
        {
            Print.Line($"  {kind.Key,-12} {Share(kind, verdict => verdict.IsRight)}");
        }

        var single = verdicts.Where(verdict => Plain.Contains(verdict.Question.Kind) && verdict.Question.Expectation == GoldExpectation.Answered).ToList();
        var answered = verdicts.Where(verdict => verdict.Question.Expectation == GoldExpectation.Answered && verdict.Question.Codes.Count > 0).ToList();
        Print.Line($"right record first: {Share(single, verdict => verdict.Rank == 1)}; among the first five: {Share(single, verdict => verdict.Rank is > 0 and <= 5)}");
        Print.Line($"answered with the right record: {Share(single, verdict => verdict.IsRightRecord)}; asked back: {Share(single, verdict => verdict.Status == ReplyStatus.Clarify)}; refused: {Share(single, verdict => verdict.Status is ReplyStatus.Unanswered or ReplyStatus.Refused)}; answered with another: {Share(single, verdict => verdict.IsFromARecord && !verdict.IsRightRecord)}");
        Print.Line($"all parts asked for, given the right record: {Share(answered.Where(verdict => verdict.IsRightRecord && verdict.Question.Facets.Count > 0), verdict => verdict.HasFacets)}");
        Print.Line($"outside, answered from a record: {Share(verdicts.Where(verdict => verdict.Question.Kind == "outside" && verdict.Question.Expectation == GoldExpectation.Refused), verdict => verdict.IsFromARecord)}");
        Print.Line($"ambiguous, asked back: {Share(verdicts.Where(verdict => verdict.Question.Expectation == GoldExpectation.Clarify), verdict => verdict.Status == ReplyStatus.Clarify)}");
        Confusion(verdicts);
        if (showWrong)
        {
            foreach (var verdict in verdicts.Where(verdict => !verdict.IsRight))
            {
                Print.Line($"{verdict.Question.Kind}\t{Before(verdict)}{verdict.Question.Text}\t{verdict.Outcome} {Codes(verdict)} {string.Join(',', verdict.Answer.Reply.Facets)}\tnot {verdict.Question.Expectation} {string.Join('|', verdict.Question.Codes)} {string.Join(',', verdict.Question.Facets)} (rank {verdict.Rank}, {verdict.Answer.Reply.Confidence:0.00})");
            }
        }
    }

    /// <summary>What messages were, against what they were taken for.</summary>
    private static void Confusion(List<GoldVerdict> verdicts)
    {
        foreach (var row in verdicts.GroupBy(verdict => verdict.Question.Expectation == GoldExpectation.Route ? verdict.Question.Route : verdict.Question.Expectation.ToString()))
        {
            var cells = row.GroupBy(verdict => verdict.Outcome).OrderByDescending(cell => cell.Count()).Select(cell => $"{cell.Key} {cell.Count()}");
            Print.Line($"  {row.Key,-12} → {string.Join(", ", cells)}");
        }
    }

    private static string Before(GoldVerdict verdict) => string.Concat(verdict.Question.Before.Select(text => $"[{text}] "));

    private static string Codes(GoldVerdict verdict) => verdict.Status == ReplyStatus.Clarify
        ? string.Join(" / ", verdict.Answer.Reply.Suggestions)
        : string.Join('|', verdict.Answer.Reply.Citations.Select(citation => citation.Code).Distinct());

    private static string Share(IEnumerable<GoldVerdict> verdicts, Func<GoldVerdict, bool> counts)
    {
        var list = verdicts.ToList();
        var count = list.Count(counts);
        return FormattableString.Invariant($"{count} of {list.Count} ({(list.Count == 0 ? 0 : (double)count / list.Count):0.000})");
    }
}
