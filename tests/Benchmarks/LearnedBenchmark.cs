using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>How long learning takes on a catalogue of full size, and what each answer costs without and with what was learned.</summary>
internal static class LearnedBenchmark
{
    private const int Inquiries = 1_200;

    public static async Task RunAsync(AskOptions options)
    {
        using var home = new TemporaryHome();
        var made = await FullCatalogue.MakeAsync(home.Folder, options);
        await using var app = made.App;
        var catalogue = await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(CancellationToken.None);
        var clock = Stopwatch.StartNew();
        var corpus = catalogue.LearningCorpus;
        Print.Line($"corpus: {corpus.Count} records taken apart in {clock.Elapsed.TotalSeconds:0.0} s");
        List<SeedInquiry> confirmed = [.. made.Questions.Take(Inquiries).Select(question => new SeedInquiry(InquiryMeaning.Record, "", [question.Guide], [], question.Text))];
        var known = new KnownInquiries([], confirmed);
        var before = Environment.CpuUsage.TotalTime;
        clock.Restart();
        var ranking = Learner.Learn(corpus, catalogue.Index, known.ForLearning());
        Print.Line($"learned from {confirmed.Count} inquiries in {clock.Elapsed.TotalSeconds:0.0} s ({(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s of processor); held out {ranking.HeldOut}");
        clock.Restart();
        var search = new LearnedSearch(corpus, catalogue.Index, ranking);
        Print.Line($"made ready to answer in {clock.Elapsed.TotalSeconds:0.0} s");
        var without = catalogue.With(NearestInquiries.Of(known.All), null);
        var with = without.With(without.Nearest, new(1, .15f, search));
        string[] texts = [.. made.Questions.Skip(Inquiries).Select(question => question.Text)];
        for (var round = 0; round < 3; round++)
        {
            Print.Line($"without: {Measure(without, texts)}; with: {Measure(with, texts)}");
        }
    }

    private static string Measure(Catalogue catalogue, string[] texts)
    {
        var times = new double[texts.Length];
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < texts.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Answerer.Answer(catalogue, new Inquiry(texts[i], Focus.None, DateTimeOffset.UnixEpoch));
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / texts.Length;
        Array.Sort(times);
        return FormattableString.Invariant($"p50 {times[times.Length / 2]:0.00} ms, p10 {times[times.Length / 10]:0.00} ms, {bytes / 1024} KB an answer");
    }
}
