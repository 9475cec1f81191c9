using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Evaluation;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>Time and memory of the passage index: over the statutes beside the checkout, over as many synthetic guides as the bureau has, and over folders given.</summary>
internal static class SearchBenchmark
{
    private const int Guides = 9_110;
    private const int CharactersPerGuide = 2_000;

    public static async Task RunAsync(string[] folders)
    {
        var statutes = Path.GetFullPath(Path.Combine(HomeFolder.Solution() ?? ".", "..", "shared", "data", "statutes"));
        if (Directory.Exists(statutes))
        {
            var set = await new EvaluationFolder(statutes).ReadAsync(CancellationToken.None);
            string[] questions = [.. set.Questions.Values];
            Measure("statutes", set.Documents(), questions);
            Measure("guide-sized", GuideSized(set.Documents()), [.. questions.Where(question => question.Length is >= 15 and <= 25)]);
        }

        foreach (var folder in folders)
        {
            var guides = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read).ToArray();
            Measure(folder, guides, [.. guides.Select(guide => $"{guide.Fields[0].Text}怎么办理要什么材料")]);
        }
    }

    private static void Measure(string name, IReadOnlyList<Passage> passages, string[] questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var threads in (int[])[1, 2])
        {
            var build = Stopwatch.StartNew();
            var index = PassageIndexBuilder.Build(passages, threads: threads);
            Print($"{name}: {passages.Count} passages indexed by {threads} thread(s) in {build.Elapsed.TotalSeconds:0.0} s");
            if (threads > 1)
            {
                var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
                Print($"{name}: {memory:0} MB of index, {Times(index, questions)}");
            }
        }
    }

    /// <summary>Beside plain times the fastest of three per question: what is left when other programs disturb.</summary>
    private static string Times(PassageIndex index, string[] questions)
    {
        double[][] rounds = [.. Enumerable.Range(0, 4).Select(_ => Array.ConvertAll(questions, question => Time(index, question)))];
        double[] all = [.. rounds[1..].SelectMany(round => round).Order()];
        double[] fastest = [.. Enumerable.Range(0, questions.Length).Select(at => rounds[1..].Min(round => round[at])).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {At(all, .5):0.000} ms, p99 {At(all, .99):0.000} ms, undisturbed {At(fastest, .5):0.000} and {At(fastest, .99):0.000} ms, {1000 / all.Average():0} searches/s on one thread");
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static double Time(PassageIndex index, string question)
    {
        var start = Stopwatch.GetTimestamp();
        index.Search(question, 10);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Statutes joined until they are as long as guides, as many as the bureau has; one after the other from the start again where they run out.</summary>
    private static Passage[] GuideSized(IReadOnlyList<Passage> documents)
    {
        var next = 0;
        var random = new Random(1);
        return [.. Enumerable.Range(0, Guides).Select(number =>
        {
            var text = new System.Text.StringBuilder();
            while (text.Length < CharactersPerGuide)
            {
                text.Append(documents[next < documents.Count ? next++ : random.Next(documents.Count)].Fields[0].Text).Append('\n');
            }

            var name = documents[random.Next(documents.Count)].Fields[0].Text;
            return new Passage($"{number}", [(PassageField.Name, name[..Math.Min(12, name.Length)]), (PassageField.Body, text.ToString(0, CharactersPerGuide))]);
        })];
    }

    /// <summary>A guide's name and everything else that is text in it.</summary>
    private static IEnumerable<Passage> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var guides = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToArray() : [json.RootElement];
        return [.. guides.Where(guide => guide.TryGetProperty("name", out _)).Select(guide => new Passage(
            Path.GetFileName(file), [(PassageField.Name, guide.GetProperty("name").ToString()), (PassageField.Body, guide.ToString())]))];
    }

    private static void Print(string line) => Console.WriteLine(line);
}
