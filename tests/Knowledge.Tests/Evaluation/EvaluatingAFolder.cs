using Hanyang.Assistant.Knowledge.Evaluation;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Knowledge.Tests.Evaluation;

public sealed class EvaluatingAFolder : IDisposable
{
    private readonly BeirFolder folder = new();

    [Fact]
    public async Task Questions_without_a_relevant_document_are_left_out()
    {
        var result = await RunAsync();

        Assert.Equal((2, 0, 3), (result.Questions, result.LearnedFrom, result.Documents));
        Assert.Equal((1, 1, 1, 1, 1), (result.RecallAt1, result.RecallAt5, result.RecallAt10, result.Mrr, result.Ndcg));
        Assert.Equal(new UnseenResult(2, 1), result.Unseen);
    }

    [Fact]
    public async Task Beside_training_pairs_the_other_file_is_judged_and_unseen_questions_are_told_apart()
    {
        folder.Write("qrels/train.tsv", "query-id\tcorpus-id\tscore\ns3\ta\t1\n");

        var result = await RunAsync();

        Assert.Equal(2, result.Questions);
        Assert.Equal(new UnseenResult(1, 1), result.Unseen);
    }

    [Fact]
    public async Task A_packed_corpus_and_judgements_without_a_heading_are_read()
    {
        folder.Compress("corpus.jsonl");
        folder.Write("qrels/dev.tsv", "s1\ta\t1\r\n");

        Assert.Equal((1, 3), await RunAsync() is var result ? (result.Questions, result.Documents) : default);
    }

    [Theory]
    [InlineData("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"x\"}\n{\"_id\":\"a\",\"text\":\"y\"}", EvaluationRefusal.IdRepeated, 2)]
    [InlineData("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"x\"}\n\nnot json", EvaluationRefusal.JsonLineUnreadable, 3)]
    [InlineData("corpus.jsonl", "[1]", EvaluationRefusal.JsonLineUnreadable, 1)]
    [InlineData("corpus.jsonl", "{\"_id\":7,\"text\":\"x\"}", EvaluationRefusal.JsonLineUnreadable, 1)]
    [InlineData("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"\\ud800\"}", EvaluationRefusal.JsonLineUnreadable, 1)]
    [InlineData("queries.jsonl", "{\"_id\":\"s1\"}", EvaluationRefusal.JsonLineUnreadable, 1)]
    [InlineData("queries.jsonl", "{\"_id\":\"s1\",\"text\":\"x\"}", EvaluationRefusal.QuestionUnknown, 3)]
    [InlineData("qrels/dev.tsv", "q\td\ts\ns1\ta\tmuch\n", EvaluationRefusal.JudgementUnreadable, 2)]
    [InlineData("qrels/dev.tsv", "s1 a 1\n", EvaluationRefusal.JudgementUnreadable, 1)]
    [InlineData("qrels/dev.tsv", "s1\ta\t0\n", EvaluationRefusal.NothingJudged, 0)]
    [InlineData("qrels/more.tsv", "s1\ta\t1\n", null, 0)]
    [InlineData("corpus.jsonl.gz", "not packed", null, 0)]
    public async Task A_line_that_cannot_be_read_is_named(string file, string text, EvaluationRefusal? refusal, int line)
    {
        folder.Write(file, text);
        if (refusal is null)
        {
            Assert.Equal(2, (await RunAsync()).Questions);
            return;
        }

        var refused = await Assert.ThrowsAsync<EvaluationRefusedException>(RunAsync);
        Assert.Equal((refusal, line), (refused.Refusal, refused.Line));
    }

    [Theory]
    [InlineData("corpus.jsonl"), InlineData("queries.jsonl"), InlineData("qrels/dev.tsv")]
    public async Task A_missing_file_is_named(string file)
    {
        folder.Delete(file);

        Assert.Equal(EvaluationRefusal.FileMissing, (await Assert.ThrowsAsync<EvaluationRefusedException>(RunAsync)).Refusal);
    }

    [Fact]
    public async Task A_damaged_packed_corpus_is_refused()
    {
        folder.Delete("corpus.jsonl");
        folder.Write("corpus.jsonl.gz", "not packed");

        Assert.Equal(EvaluationRefusal.FileUnreadable, (await Assert.ThrowsAsync<EvaluationRefusedException>(RunAsync)).Refusal);
    }

    [Fact]
    public async Task Several_judgement_files_without_a_usual_name_are_refused()
    {
        folder.Delete("qrels/dev.tsv");
        folder.Write("qrels/a.tsv", "s1\ta\t1\n");
        folder.Write("qrels/b.tsv", "s1\ta\t1\n");

        Assert.Equal(EvaluationRefusal.WhichJudgements, (await Assert.ThrowsAsync<EvaluationRefusedException>(RunAsync)).Refusal);
    }

    [Fact]
    public async Task Laypeoples_questions_find_the_statutes_at_least_as_well_as_the_published_baseline()
    {
        var result = await new RankingEvaluation().RunAsync(SharedData.PathOf("data/statutes"), learning: false, TestContext.Current.CancellationToken);

        Assert.Equal((278, 60_392, 144), (result.Questions, result.Documents, result.Unseen.Questions));
        Assert.InRange(result.Mrr, .4422, 1);
        Assert.InRange(result.RecallAt10, .5035, 1);
    }

    [Fact]
    public async Task Training_questions_are_learned_from_unless_told_otherwise()
    {
        folder.Write("qrels/train.tsv", "s3\tc\t1\n");

        Assert.Equal(1, (await RunAsync()).LearnedFrom);
        Assert.Equal(0, (await new RankingEvaluation().RunAsync(folder.Path, learning: false, TestContext.Current.CancellationToken)).LearnedFrom);
    }

    [Fact]
    public async Task Learning_from_confirmed_questions_lifts_laypeoples_questions_on_seen_and_unseen_statutes()
    {
        var result = await new RankingEvaluation().RunAsync(SharedData.PathOf("data/statutes"), learning: true, TestContext.Current.CancellationToken);

        Assert.Equal(496, result.LearnedFrom);
        Assert.InRange(result.Mrr, .58, 1);
        Assert.InRange(result.Unseen.Mrr, .532, 1);
    }

    public void Dispose() => folder.Dispose();

    private Task<EvaluationResult> RunAsync() => new RankingEvaluation().RunAsync(folder.Path, learning: true, TestContext.Current.CancellationToken);
}
