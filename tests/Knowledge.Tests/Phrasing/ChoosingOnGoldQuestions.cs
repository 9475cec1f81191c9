using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Phrasing;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

/// <summary>What the best and the worst chooser do to the gold questions: the one helps, the other can't harm beyond a bound.</summary>
public sealed class ChoosingOnGoldQuestions(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_best_choices_help_and_the_worst_do_bounded_harm()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var catalogue = await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(TestContext.Current.CancellationToken);
        var (none, best, worst) = (new Tally(), new Tally(), new Tally());
        foreach (var question in GoldSet.OfSample().Where(question => question.Before.Count == 0 && !question.IsForJudging))
        {
            var asking = Asking.Of(catalogue, new Inquiry(question.Text, Focus.None, Now));
            none.Add(question, Answerer.Answer(asking));
            best.Add(question, Answerer.Answer(With(asking, choices => question.Expectation == GoldExpectation.Answered ? choices.FirstOrDefault(choice => question.Codes.Contains(choice.Code)) : null)));
            worst.Add(question, Answerer.Answer(With(asking, choices => choices.LastOrDefault(choice => !question.Codes.Contains(choice.Code)))));
        }

        output.WriteLine($"without a model: {none}\nbest choices: {best}\nworst choices: {worst}");
        Assert.True(best.Right > none.Right);
    }

    private static Asking With(Asking asking, Func<IReadOnlyList<CatalogueEntry>, CatalogueEntry?> pick)
    {
        var choices = asking.Route == Route.Inquiry ? Chooser.ChoicesOf(asking.Understanding) : [];
        return choices.Count > 1 && pick(choices) is { } picked && Chooser.Decide(asking.Understanding, choices, picked) is { } decided
            ? asking with { Understanding = asking.Understanding with { Decision = decided } }
            : asking;
    }

    private sealed class Tally
    {
        public int Right { get; private set; }
        private int wrong;
        private int askedBack;
        private int ambiguous;
        private int outside;

        public void Add(GoldQuestion question, Answer answer)
        {
            var verdict = new GoldVerdict(question, answer, 0);
            Right += question.Expectation == GoldExpectation.Answered && verdict.IsRightRecord ? 1 : 0;
            wrong += question.Expectation == GoldExpectation.Answered && verdict is { IsFromARecord: true, IsRightRecord: false } ? 1 : 0;
            askedBack += question.Expectation == GoldExpectation.Answered && verdict.Status == ReplyStatus.Clarify ? 1 : 0;
            ambiguous += question.Expectation == GoldExpectation.Clarify && verdict.IsRight ? 1 : 0;
            outside += question.Expectation == GoldExpectation.Refused && verdict.IsFromARecord ? 1 : 0;
        }

        public override string ToString() => $"{Right} answered rightly, {wrong} wrongly, {askedBack} asked back; {ambiguous} ambiguous ones asked back; {outside} answered that ought not to be";
    }
}
