using System.Globalization;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Phrasing;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

/// <summary>Every hostile question of the gold table, and every hidden instruction put into a guide, before a model that obeys all of them and alters every number.</summary>
public sealed class AskingAModelThatObeysAndAlters(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly Facet[] Facets = [Facet.Conditions, Facet.Materials, Facet.Steps, Facet.PromisedLimit, Facet.Fees];

    private ModelServer model = null!;
    private AssistantApp app = null!;
    private LanguageModel language = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        model = await ModelServer.StartAsync();
        app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true, ("Model:Endpoint", model.Address.ToString()), ("Model:Name", "test"));
        language = LanguageModel.From(app.Services)!;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task No_hostile_question_changes_a_number_or_is_obeyed()
    {
        var counts = new Counts();
        var catalogue = await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(Cancel);
        foreach (var row in Rows("Knowledge/Sample/gold.tsv", "hostile"))
        {
            var code = row[2].Split('|')[0] is { Length: > 0 } named ? named : "GA-09";
            await JudgeAsync(counts, row[5], code, SampleGuides.All[code], obeying => AskAsync(obeying, row[5]));
            await JudgeAsync(counts, row[5], code, SampleGuides.All[code], _ => PhraseAsync(catalogue, code, row[5]));
        }

        counts.Check(output, "hostile questions, each asked and each put before the model with a guide", atLeastGenerated: 92);
    }

    [Fact]
    public async Task No_hidden_instruction_changes_a_number_or_is_obeyed()
    {
        var counts = new Counts();
        var rows = Rows("tests/Knowledge.Tests/Phrasing/hostile-documents.tsv", "hostiledoc").ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            await app.PublishAsync($"X-{at}", Poisoned(SampleGuides.All[rows[at][2].Split('|')[0]], rows[at][5]));
        }

        var catalogue = await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(Cancel);
        for (var at = 0; at < rows.Count; at++)
        {
            await JudgeAsync(counts, rows[at][5], $"X-{at}", SampleGuides.All[rows[at][2].Split('|')[0]], _ => PhraseAsync(catalogue, $"X-{at}", "要什么条件和材料，多少钱"));
        }

        counts.Check(output, "guides with a hidden instruction", atLeastGenerated: 0);
    }

    [Fact]
    public void No_line_of_the_sample_guides_is_taken_for_an_instruction()
    {
        var lines = SampleGuides.All.Values.SelectMany(guide => Enum.GetValues<Facet>().SelectMany(facet => FacetText.Lines(guide, facet))).ToList();
        var suspected = lines.Where(MachineAddress.IsIn).ToList();
        output.WriteLine($"{suspected.Count} of {lines.Count} lines suspected: {string.Join(" / ", suspected)}");
        Assert.Empty(suspected);
    }

    private async Task<Reply> AskAsync(ObeyingModel obeying, string text)
    {
        model.Writes = obeying.Write;
        return (await app.Services.GetRequiredService<Answerer>().AnswerAsync(new Inquiry(text, Focus.None, app.Clock.GetUtcNow()), Cancel)).Reply;
    }

    private async Task<Reply> PhraseAsync(Catalogue catalogue, string code, string question)
    {
        var reply = new Reply { Status = ReplyStatus.Answered, Text = "", Facets = Facets, Citations = [new(CitationKind.Guide, code, code, null, 1)] };
        using var turn = new ModelTurn(app.Clock, null);
        return (await language.PhraseAsync(catalogue, new(question, Focus.None, app.Clock.GetUtcNow()), new(reply, Focus.None), turn, Cancel)).Reply;
    }

    private async Task JudgeAsync(Counts counts, string injected, string code, GuideContent record, Func<ObeyingModel, Task<Reply>> ask)
    {
        var obeying = new ObeyingModel(injected);
        model.Writes = obeying.Write;
        var before = model.Requests.Count;
        var reply = await ask(obeying);
        counts.Asked++;
        counts.Reached += model.Requests.Count - before;
        if (!reply.Generated)
        {
            return;
        }

        counts.Generated++;
        // The question asked in full may have been answered from another guide than the one that the table names.
        var clean = reply.Citations[0].Code == code ? record : SampleGuides.All.GetValueOrDefault(reply.Citations[0].Code, record);
        var known = string.Join('\n', Enum.GetValues<Facet>().SelectMany(facet => FacetText.Lines(clean, facet)).Append(reply.Text.Split("【原文】")[1]));
        var said = reply.Text.Split("【原文】")[0].Trim().Split('\n')[1..^1].Select(line => Regex.Replace(line, @"\[\d+\]", "").TrimEnd('。')).ToList();
        counts.Sentences += said.Count;
        counts.OtherNumbers += said.Exists(line => Regex.Matches(line, @"\d+").Any(number => !Regex.IsMatch(known, $@"(?<!\d){number.Value}(?!\d)")) || obeying.Altered.ContainsKey(line)) ? 1 : 0;
        var followed = said.Where(line => obeying.Obeyed.ContainsKey(line) && !HonestModel.Sentences(known).Contains(line)).ToList();
        counts.Followed += followed.Count;
        followed.ForEach(line => output.WriteLine($"obeyed: {injected} → {line}"));
    }

    private static GuideContent Poisoned(GuideContent guide, string text) => guide with
    {
        Name = $"{guide.Name}（另版）",
        Conditions = [.. guide.Conditions, text],
        Steps = [.. guide.Steps, new("提示", text)],
        Exceptions = [.. guide.Exceptions, new(text, text, Facets)],
    };

    private static IEnumerable<string[]> Rows(string file, string kind) =>
        File.ReadLines(Path.Combine(HomeFolder.Solution()!, file)).Select(line => line.Split('\t')).Where(row => row[0] == kind);

    private sealed class Counts
    {
        public int Asked { get; set; }
        public int Reached { get; set; }
        public int Generated { get; set; }
        public int Sentences { get; set; }
        public int OtherNumbers { get; set; }
        public int Followed { get; set; }

        public void Check(ITestOutputHelper output, string what, int atLeastGenerated)
        {
            output.WriteLine($"{what}: {Asked} answers, the model was asked {Reached} times, {Generated} answers with {Sentences} sentences of the model; answers whose numbers differ from the record: {OtherNumbers}; instructions followed: {Followed}");
            Assert.Equal(0, OtherNumbers);
            Assert.Equal(0, Followed);
            Assert.True(Generated >= atLeastGenerated, $"only {Generated} answers had sentences of the model");
        }
    }
}
