using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Inquiries;

/// <summary>An office of invented matters. Each official word has a word of the people's that no guide has; most words occur in several matters.</summary>
internal sealed class SlangOffice
{
    public const int Matters = 24;
    private const int Words = 36;

    private readonly Random dice = new(7);
    private readonly List<int[]> matters = [];
    private readonly List<string> official = [];
    private readonly List<string> slang = [];

    public SlangOffice()
    {
        for (var word = 0; word < Words; word++)
        {
            official.Add(Word());
            slang.Add(Word());
        }

        for (var matter = 0; matter < Matters; matter++)
        {
            matters.Add([dice.Next(Words), dice.Next(Words), dice.Next(Words), dice.Next(Words)]);
        }
    }

    public static string CodeOf(int matter) => $"S-{matter:00}";

    public async Task OpenAsync(AssistantApp app)
    {
        await app.SaveAsync(db =>
        {
            for (var matter = 0; matter < Matters; matter++)
            {
                string[] words = [.. matters[matter].Select(word => official[word])];
                var content = SampleGuides.Marriage with { Name = words[0] + words[1], Summary = words[2], Category = $"类{matter / 6}", Department = $"局{matter / 12}" };
                db.Guides.Add(Guide.Publish(CodeOf(matter), content, new GuideHints([], [words[2] + words[3]], []), sample: false, app.Clock.GetUtcNow()));
            }
        });
        await app.CatalogueAsync();
    }

    /// <summary>Two of its words as people say them, one as the guide does where it is asked politely, and one that says nothing.</summary>
    public string Ask(int matter, bool politely)
    {
        int[] words = [.. matters[matter].OrderBy(_ => dice.Next())];
        return $"{slang[words[0]]}{slang[words[1]]}{(politely ? official[words[2]] : "")}{Word()}";
    }

    /// <summary>So many inquiries are asked, about one matter after the other, and an editor says what they meant.</summary>
    /// <param name="wrongly">The editor is asleep.</param>
    public async Task ConfirmAsync(AssistantApp app, int count, bool wrongly = false)
    {
        var asker = await DirectLineClient.StartAsync(app);
        var first = (await app.InquiriesAsync()).Count;
        for (var number = 0; number < count; number++)
        {
            // Nobody may say so much in a minute.
            asker = number % 50 == 49 ? await DirectLineClient.StartAsync(app) : asker;
            (await asker.SayAsync(Ask(number % Matters, politely: number % 6 != 0))).EnsureSuccessStatusCode();
        }

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
        var asked = await db.Inquiries.OrderBy(inquiry => inquiry.Id).Skip(first).ToListAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < asked.Count; number++)
        {
            asked[number].Confirm(InquiryMeaning.Record, CodeOf(wrongly ? dice.Next(Matters) : number % Matters), Confirmation.Editor, app.Clock.GetUtcNow());
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private string Word() => $"{(char)dice.Next(0x5000, 0x5800)}{(char)dice.Next(0x5000, 0x5800)}";
}

internal static class LearningNode
{
    public static Task<Knowledge.Search.Catalogue> CatalogueAsync(this AssistantApp app) =>
        app.Services.GetRequiredService<CatalogueKeeper>().RefreshAsync(TestContext.Current.CancellationToken);

    public static async Task<Answer> AnswerAsync(this AssistantApp app, string text)
    {
        await app.CatalogueAsync();
        return await app.Services.GetRequiredService<Answerer>().AnswerAsync(new Inquiry(text, Focus.None, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
    }

    public static async Task<T> OnDatabaseAsync<T>(this AssistantApp app, Func<AssistantDb, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<AssistantDb>());
    }
}
