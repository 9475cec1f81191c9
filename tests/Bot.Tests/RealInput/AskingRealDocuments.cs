using System.Text.Json;
using Hanyang.Assistant.Bot.Tests.Answering;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.RealInput;

/// <summary>37 documents as an office published them, and 20 questions with the official answers. Nothing is tuned on them.</summary>
public class AskingRealDocuments(ITestOutputHelper output)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task All_37_documents_come_in_and_the_20_questions_are_reported(Engine engine)
    {
        var documents = SharedData.PathOf("data/policies/documents.json");
        await using var app = await AssistantApp.StartAsync(engine);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<CatalogueImport>().RunAsync(
            CatalogueKinds.Policies, ImportSource.FromFile(documents, ExchangeFormat.Json), new ImportOptions(), TestContext.Current.CancellationToken);
        Assert.Equal((37, 37, 0), (report.Read, report.Added, report.Rejected.Count));
        await app.Services.GetRequiredService<CatalogueKeeper>().RefreshAsync(TestContext.Current.CancellationToken);

        var questions = JsonSerializer.Deserialize<RealQuestion[]>(
            await File.ReadAllBytesAsync(SharedData.PathOf("data/policies/faq.json"), TestContext.Current.CancellationToken), RecordJson.Options)!;
        var (answered, near) = (0, 0);
        foreach (var asked in questions)
        {
            var reply = await new Resident(app).Asks(asked.Question);
            var share = SharedPairs(asked.Answer, reply.Text);
            answered += reply.Status == ReplyStatus.Answered ? 1 : 0;
            near += reply.Status == ReplyStatus.Answered && share >= 0.3 ? 1 : 0;
            output.WriteLine($"{reply.Status,-10} {share:p0} of the official answer's wording | {asked.Question} → {string.Join("; ", reply.Citations.Select(citation => citation.Title))}");
        }

        output.WriteLine($"{questions.Length} asked, {answered} answered, {near} of these with at least 30% of the official answer's wording");
        Assert.Equal(20, questions.Length);
    }

    /// <summary>The share of the first text's character pairs that the second has too.</summary>
    private static double SharedPairs(string official, string reply)
    {
        var pairs = Pairs(official);
        return pairs.Count == 0 ? 0 : (double)pairs.Intersect(Pairs(reply)).Count() / pairs.Count;
    }

    private static HashSet<string> Pairs(string text)
    {
        var bare = string.Concat(Normaliser.Normalise(text).Where(char.IsLetterOrDigit));
        return [.. Enumerable.Range(0, Math.Max(0, bare.Length - 1)).Select(i => bare.Substring(i, 2))];
    }

    private sealed record RealQuestion(string Question, string Answer);
}
