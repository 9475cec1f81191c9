using System.Globalization;
using System.Text.Json;
using Hanyang.Assistant.Knowledge.Sample.Generation;

namespace Hanyang.Assistant.Knowledge.Tests.Sample;

public sealed class GeneratingOtherSizes : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hanyang-generated-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_figures_scale_with_the_size()
    {
        var totals = await GenerateAsync(new(Guides: 911, Points: 324, JointServices: 125));
        Assert.Equal((911, 24, 20), (totals.Guides, totals.SubdistrictHandles, totals.SubdistrictCompletes));
        Assert.Equal((8, 5, 3), (totals.CommunityOrStationHandles, totals.CommunityOrStationCompletes, totals.Commitments));
        Assert.Equal((324, 6, 60, 7), (totals.Points, totals.SubdistrictCentres, totals.CommunityWindows, totals.Banks));
        Assert.Equal((113, 57, 12), (totals.OneThings, totals.OneThingsAtSubdistricts, totals.OneLicences));
        Assert.Equal(2_000, totals.Questions);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 3, 5)]
    [InlineData(7, 4, 11)]
    [InlineData(40, 17, 30)]
    [InlineData(300, 90, 250)]
    public async Task A_small_catalogue_holds_together(int guides, int points, int jointServices)
    {
        var totals = await GenerateAsync(new(guides, points, jointServices));
        Assert.Equal((guides, points, jointServices), (totals.Guides, totals.Points, totals.JointServices));
        Assert.Equal(guides * 4, Math.Max(totals.Questions, File.ReadAllLines(Path.Combine(folder, "questions.tsv")).Length));

        var codes = GeneratedCatalogue.Rows(folder, "guides.json").Select(row => row["code"]!.GetValue<string>()).ToHashSet();
        var units = GeneratedCatalogue.Rows(folder, "units.json").Select(row => row["code"]!.GetValue<string>()).ToHashSet();
        foreach (var row in GeneratedCatalogue.Rows(folder, "points.json"))
        {
            Assert.Subset(codes, row["offers"].Deserialize<HashSet<string>>()!);
            Assert.True(row["unit"]?.GetValue<string>() is not { } unit || units.Contains(unit));
        }

        Assert.All(GeneratedCatalogue.Rows(folder, "joint-services.json"), row => Assert.Subset(codes, row["guides"].Deserialize<HashSet<string>>()!));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var (again, other) = (Path.Combine(folder, "again"), Path.Combine(folder, "other"));
        Directory.CreateDirectory(again);
        Directory.CreateDirectory(other);
        GenerationSize size = new(200, 60, 40, Seed: 7);
        await GenerateAsync(size);
        await GenerateAsync(size, again);
        await GenerateAsync(size with { Seed = 8 }, other);
        foreach (var file in SampleGenerator.Files)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(again, file), TestContext.Current.CancellationToken));
            // Every district has the same posts.
            var others = await File.ReadAllBytesAsync(Path.Combine(other, file), TestContext.Current.CancellationToken);
            Assert.Equal(file == "posts.json", bytes.SequenceEqual(others));
        }
    }

    [Fact]
    public async Task The_largest_size_still_finds_names_and_phrases_for_all()
    {
        var most = SampleGenerator.Most;
        var totals = await GenerateAsync(new(Guides: 50, Points: most.Points, most.JointServices));
        Assert.Equal((most.Points, most.JointServices), (totals.Points, totals.JointServices));
        Assert.True(most.Guides > 2 * GenerationSize.FullGuides, most.Guides.ToString(CultureInfo.InvariantCulture));
    }

    private Task<SampleTotals> GenerateAsync(GenerationSize size, string? into = null) =>
        new SampleGenerator(size).WriteAsync(into ?? folder, progress: null, TestContext.Current.CancellationToken);
}
