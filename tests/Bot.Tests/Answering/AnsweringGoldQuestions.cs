using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Answering;

/// <summary>
/// The judging half of the gold questions, never used for tuning. What went wrong is not printed: whoever reads it begins
/// to tune on it. The floors lie a little under what was measured.
/// </summary>
public class AnsweringGoldQuestions(ITestOutputHelper output)
{
    private static readonly string[] OneMatter = ["plain", "colloquial", "keyword", "typo", "pinyin", "facets"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Gold_questions_get_the_right_record_a_question_back_or_an_honest_refusal(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var catalogue = await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(Cancel);
        var verdicts = GoldSet.OfSample().Where(question => question.IsForJudging)
            .Select(question => GoldVerdict.Of(catalogue, question, app.Clock.GetUtcNow())).ToList();

        var asked = verdicts.Where(verdict => OneMatter.Contains(verdict.Question.Kind) && verdict.Question.Expectation == GoldExpectation.Answered).ToList();
        AtLeast(0.90, "right record first", asked, verdict => verdict.Rank == 1);
        AtLeast(0.97, "right record among the first five", asked, verdict => verdict.Rank is > 0 and <= 5);
        AtLeast(0.85, "answered with the right record", asked, verdict => verdict.IsRightRecord);
        AtMost(0.03, "refused", asked, verdict => verdict.Status is ReplyStatus.Unanswered or ReplyStatus.Refused);
        AtLeast(0.90, "all parts asked for", asked.Where(verdict => verdict.IsRightRecord && verdict.Question.Facets.Count > 0), verdict => verdict.HasFacets);
        AtMost(0.10, "outside, answered from a record", Expecting(GoldExpectation.Refused, "outside"), verdict => verdict.IsFromARecord);
        AtLeast(0.55, "ambiguous, asked back", verdicts.Where(verdict => verdict.Question.Expectation == GoldExpectation.Clarify), verdict => verdict.Status == ReplyStatus.Clarify);
        AtLeast(0.75, "messages taken for what they are", verdicts.Where(verdict => verdict.Question.Expectation == GoldExpectation.Route), verdict => verdict.IsRight);

        IEnumerable<GoldVerdict> Expecting(GoldExpectation expectation, string kind) =>
            verdicts.Where(verdict => verdict.Question.Expectation == expectation && verdict.Question.Kind == kind);
    }

    [Fact]
    public async Task No_gold_question_stands_in_the_catalogue_or_among_the_inquiries_that_were_learned_from()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        var known = (await db.Guides.ToListAsync(Cancel)).SelectMany(guide => guide.Aliases.Append(guide.Name))
            .Concat((await db.Faqs.ToListAsync(Cancel)).SelectMany(faq => faq.Content.Aliases.Append(faq.Content.Question)))
            .Concat((await db.Policies.ToListAsync(Cancel)).SelectMany(policy => policy.Content.Aliases))
            .Concat((await db.JointServices.ToListAsync(Cancel)).SelectMany(service => service.Content.Aliases))
            .Concat((await db.Synonyms.ToListAsync(Cancel)).SelectMany(synonym => new[] { synonym.From, synonym.To }))
            .Concat(SeedInquiries.OfSample().Select(inquiry => inquiry.Text))
            .Select(Bare)
            .ToHashSet();

        Assert.DoesNotContain(GoldSet.OfSample(), question => known.Contains(Bare(question.Text)));
    }

    [Fact]
    public void The_gold_set_is_large_and_has_every_kind()
    {
        var kinds = GoldSet.OfSample().GroupBy(question => question.Kind).ToDictionary(group => group.Key, group => group.Count());

        Assert.True(kinds.Values.Sum() >= 600);
        Assert.True(kinds["outside"] >= 100);
        Assert.All(["plain", "colloquial", "keyword", "typo", "pinyin", "ambiguous", "facets", "followup", "hostile"], kind => Assert.True(kinds[kind] >= 40, kind));
        Assert.InRange(GoldSet.OfSample().Count(question => question.IsForJudging), 600, 760);
    }

    private void AtLeast(double floor, string what, IEnumerable<GoldVerdict> verdicts, Func<GoldVerdict, bool> counts) =>
        Assert.True(Share(what, verdicts, counts) >= floor, $"{what}: under {floor}");

    private void AtMost(double ceiling, string what, IEnumerable<GoldVerdict> verdicts, Func<GoldVerdict, bool> counts) =>
        Assert.True(Share(what, verdicts, counts) <= ceiling, $"{what}: over {ceiling}");

    private double Share(string what, IEnumerable<GoldVerdict> verdicts, Func<GoldVerdict, bool> counts)
    {
        var list = verdicts.ToList();
        output.WriteLine($"{what}: {list.Count(counts)} of {list.Count}");
        return (double)list.Count(counts) / list.Count;
    }

    private static string Bare(string text) => string.Concat(Normaliser.Normalise(text).Where(char.IsLetterOrDigit));
}
