using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Sample.Generation;

namespace Hanyang.Assistant.Knowledge.Tests.Sample;

/// <summary>A generated catalogue of full size, written once and read back from its files.</summary>
public sealed class GeneratedCatalogue : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("hanyang-generated-").FullName;
    public SampleTotals Totals { get; private set; } = null!;
    public IReadOnlyList<(string Code, GuideContent Content, GuideHints Hints)> Guides { get; private set; } = [];
    public IReadOnlyList<(string Code, PointContent Content)> Points { get; private set; } = [];
    public IReadOnlyList<(string Code, JointServiceContent Content)> JointServices { get; private set; } = [];
    public IReadOnlyList<SampleUnit> Units { get; private set; } = [];
    public IReadOnlyList<string[]> Questions { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Totals = await new SampleGenerator(new()).WriteAsync(Folder, progress: null, TestContext.Current.CancellationToken);
        Guides = [.. Rows(Folder, "guides.json").Select(row => (Code(row), row.Deserialize<GuideContent>(RecordJson.Options)!, row.Deserialize<GuideHints>(RecordJson.Options)!))];
        Points = [.. Rows(Folder, "points.json").Select(row => (Code(row), row.Deserialize<PointContent>(RecordJson.Options)!))];
        JointServices = [.. Rows(Folder, "joint-services.json").Select(row => (Code(row), row.Deserialize<JointServiceContent>(RecordJson.Options)!))];
        Units = [.. Rows(Folder, "units.json").Select(row => row.Deserialize<SampleUnit>(RecordJson.Options)!)];
        Questions = [.. File.ReadAllLines(Path.Combine(Folder, "questions.tsv")).Select(line => line.Split('\t'))];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public static JsonObject[] Rows(string folder, string file) =>
        JsonSerializer.Deserialize<JsonObject[]>(File.ReadAllBytes(Path.Combine(folder, file)))!;

    private static string Code(JsonObject row) => row["code"]!.GetValue<string>();
}
