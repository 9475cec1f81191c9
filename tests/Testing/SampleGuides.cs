using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Points;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Testing;

/// <summary>The sample catalogue's records as content, read from the files beside the code.</summary>
public static class SampleGuides
{
    /// <summary>Every sample guide by its code.</summary>
    public static IReadOnlyDictionary<string, GuideContent> All { get; } =
        Rows("guides-*.json").ToDictionary(Code, row => row.Deserialize<GuideContent>(RecordJson.Options)!);

    public static GuideContent Marriage => All["MZ-01"];

    /// <summary>Publishes all sample guides, points and joint services.</summary>
    public static Task PublishSampleGuidesAsync(this AssistantApp app) => app.SaveAsync(db =>
    {
        foreach (var row in Rows("guides-*.json"))
        {
            db.Guides.Add(Guide.Publish(Code(row), All[Code(row)], row.Deserialize<GuideHints>(RecordJson.Options)!, sample: true, Now(app)));
        }

        foreach (var row in Rows("points.json"))
        {
            db.ServicePoints.Add(ServicePoint.Publish(Code(row), row.Deserialize<PointContent>(RecordJson.Options)!, sample: true, Now(app)));
        }

        foreach (var row in Rows("joint-services.json"))
        {
            db.JointServices.Add(JointService.Publish(Code(row), row.Deserialize<JointServiceContent>(RecordJson.Options)!, sample: true, Now(app)));
        }
    });

    public static Task PublishAsync(this AssistantApp app, string code, GuideContent content) =>
        app.SaveAsync(db => db.Guides.Add(Guide.Publish(code, content, new GuideHints([], [], []), sample: false, Now(app))));

    public static async Task SaveAsync(this AssistantApp app, Action<IKnowledgeDb> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        change(db);
        await db.SaveChangesAsync();
    }

    private static DateTimeOffset Now(AssistantApp app) => app.Clock.GetUtcNow();

    private static string Code(JsonElement row) => row.GetProperty("code").GetString()!;

    private static IEnumerable<JsonElement> Rows(string files)
    {
        var folder = Path.Combine(HomeFolder.Solution()!, "Knowledge", "Sample");
        return Directory.GetFiles(folder, files).Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<JsonElement[]>(File.ReadAllBytes(file))!);
    }
}
