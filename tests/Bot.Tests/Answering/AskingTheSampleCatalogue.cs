using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Answering;

/// <summary>
/// 192 questions written by somebody who had seen the guides' names and nothing else: question, guides that would be
/// right (- for none), facets, kind.
/// </summary>
public class AskingTheSampleCatalogue(ITestOutputHelper output)
{
    private static readonly string[][] Table =
        [.. File.ReadLines(Path.Combine(HomeFolder.Solution()!, "tests/Bot.Tests/Answering/questions.tsv")).Select(line => line.Split('\t'))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nine_of_ten_questions_lead_to_the_right_guide_and_most_at_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asked = Table.Where(row => row[1] != "-").ToList();
        var names = (await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(Cancel)).Guides.ToDictionary(guide => guide.Code, guide => guide.Name);
        var (atOnce, offered) = (0, 0);
        foreach (var row in asked)
        {
            var reply = await new Resident(app).Asks(row[0]);
            var codes = row[1].Split('|');
            if (IsRight(reply, codes, names))
            {
                atOnce++;
                continue;
            }

            offered += reply.Status == ReplyStatus.Clarify && codes.Any(code => reply.Suggestions.Contains(names.GetValueOrDefault(code))) ? 1 : 0;
            output.WriteLine($"{row[0]} → {reply.Status} {string.Join(' ', reply.Citations.Select(citation => citation.Code).Distinct())}, not {row[1]}");
        }

        var figures = $"{atOnce} of {asked.Count} right at once, {offered} more offered when asked back";
        output.WriteLine(figures);
        Assert.True(atOnce >= asked.Count * 0.83, figures);
        Assert.True(atOnce + offered >= asked.Count * 0.9, figures);
    }

    [Fact]
    public async Task The_facet_asked_for_is_the_facet_answered()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var (right, asked) = (0, 0);
        foreach (var row in Table.Where(row => row[1] != "-" && row[2] is not ("" or "place")))
        {
            var reply = await new Resident(app).Asks(row[0]);
            if (reply.Citations.Any(citation => row[1].Split('|').Contains(citation.Code)))
            {
                asked++;
                var facets = reply.Facets.Select(facet => JsonNamingPolicy.CamelCase.ConvertName(facet.ToString()));
                right += row[2].Split('|').Intersect(facets).Any() ? 1 : 0;
            }
        }

        output.WriteLine($"{right} of {asked} facets right");
        Assert.True(right >= asked * 0.9, $"{right} of {asked} facets right");
    }

    [Fact]
    public async Task Most_questions_about_other_things_are_not_answered()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        List<string> answered = [];
        var asked = Table.Where(row => row[1] == "-").ToList();
        foreach (var row in asked)
        {
            if ((await new Resident(app).Asks(row[0])).Status == ReplyStatus.Answered)
            {
                answered.Add(row[0]);
            }
        }

        output.WriteLine($"{asked.Count - answered.Count} of {asked.Count} not answered; answered: {string.Join(" / ", answered)}");
        Assert.True(answered.Count <= asked.Count * 0.2, string.Join(" / ", answered));
    }

    [Fact]
    public async Task No_question_of_the_table_stands_in_the_catalogue()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        var known = (await db.Guides.ToListAsync(Cancel)).SelectMany(guide => guide.Aliases.Append(guide.Name))
            .Concat((await db.Faqs.ToListAsync(Cancel)).SelectMany(faq => faq.Content.Aliases.Append(faq.Content.Question)))
            .Concat((await db.Policies.ToListAsync(Cancel)).SelectMany(policy => policy.Content.Aliases))
            .Concat((await db.JointServices.ToListAsync(Cancel)).SelectMany(service => service.Content.Aliases))
            .Concat((await db.Synonyms.ToListAsync(Cancel)).SelectMany(synonym => new[] { synonym.From, synonym.To }))
            .Select(Bare)
            .ToHashSet();

        Assert.DoesNotContain(Table, row => known.Contains(Bare(row[0])));
    }

    /// <summary>Answered from a right guide; or, where several are right, asked back which of them is meant.</summary>
    private static bool IsRight(Reply reply, string[] codes, Dictionary<string, string> names) => reply.Status switch
    {
        ReplyStatus.Answered => reply.Citations.Any(citation => codes.Contains(citation.Code)),
        ReplyStatus.Clarify => codes.Length > 1 && codes.Count(code => reply.Suggestions.Contains(names[code])) > 1,
        _ => false,
    };

    private static string Bare(string text) => string.Concat(Normaliser.Normalise(text).Where(char.IsLetterOrDigit));
}
