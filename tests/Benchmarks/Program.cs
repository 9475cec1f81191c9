using Hanyang.Assistant.Benchmarks;
using Hanyang.Assistant.Benchmarks.Exams;
using Hanyang.Assistant.Benchmarks.Fitting;
using Hanyang.Assistant.Benchmarks.Gold;
using Hanyang.Assistant.Benchmarks.Indexes;
using Hanyang.Assistant.Benchmarks.Notices;
using Hanyang.Assistant.Benchmarks.Year;
using Hanyang.Assistant.Bot.Storage;

switch (args)
{
    case ["search", .. var folders]:
        await SearchBenchmark.RunAsync(folders);
        return 0;
    case ["indexes", var folder, .. var indexes] when indexes is [] or ["--quick"]:
        await IndexComparison.RunAsync(folder, quick: indexes is ["--quick"]);
        return 0;
    case ["asks", .. var options] when AskOptions.Of(options) is { } asks:
        await AsksBenchmark.RunAsync(asks);
        return 0;
    case ["learned", .. var options] when AskOptions.Of(options) is { } learned:
        await LearnedBenchmark.RunAsync(learned);
        return 0;
    case ["fit", .. var fit] when HomeFolder.Solution() is { } solution:
        FitBenchmark.Run(
            Path.Combine(solution, "Knowledge", "Sample"),
            Path.Combine(solution, "tests", "Benchmarks", "Fitting", "tuning.tsv"),
            Path.Combine(solution, "tests", "Benchmarks", "Gold", "second.tsv"),
            Path.Combine(solution, "Knowledge", "Answering", "Reading", "learned.bin"),
            withGold: !fit.Contains("--without-gold"));
        return 0;
    case ["gold", .. var gold] when HomeFolder.Solution() is { } solution:
        GoldBenchmark.Run(Path.Combine(solution, "Knowledge", "Sample"), judging: !gold.Contains("--tuning"), showWrong: gold.Contains("--wrong"), aliases: !gold.Contains("--no-aliases"), inquiries: !gold.Contains("--no-inquiries"),
            file: gold.SkipWhile(option => option != "--file").ElementAtOrDefault(1));
        return 0;
    case ["trials", .. var options] when AskOptions.Of(options) is { } trials:
        await TrialBenchmark.RunAsync(trials);
        return 0;
    case ["exam", "load", .. var load]:
        await ExamLoad.RunAsync(quick: load is ["--quick"]);
        return 0;
    case ["exam", "rates", .. var rates]:
        await ExamRates.RunAsync(quick: rates is ["--quick"]);
        return 0;
    case ["exam", "kills", .. var kills]:
        await ExamKills.RunAsync(quick: kills is ["--quick"], postgres: false);
        await ExamKills.RunAsync(quick: kills is ["--quick"], postgres: true);
        return 0;
    case ["notices", .. var notices]:
        await NoticeBenchmark.RunAsync(quick: notices is ["--quick"], postgres: false);
        await NoticeBenchmark.RunAsync(quick: notices is ["--quick"], postgres: true);
        return 0;
    case ["year", .. var year]:
        return await YearSimulation.RunAsync(quick: year.Contains("--quick"), postgres: true) & await YearSimulation.RunAsync(quick: year.Contains("--quick"), postgres: false) ? 0 : 1;
    case [YearNode.Command, var home, var connection, var node]:
        await YearNode.RunAsync(home, connection, int.Parse(node, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["start"]:
        await StartBenchmark.RunAsync(runs: 5);
        return 0;
    case ["start", "--quick"]:
        await StartBenchmark.RunAsync(runs: 1);
        return 0;
    case [BareServer.Command, var port, var bytes]:
        await BareServer.RunAsync(port, bytes);
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            Benchmarks: search [folder of guides as JSON]
                        asks [--questions 2000] [--seconds 10] [--quick] [--in-process]
                        learned [--questions 2000] [--quick]
                        indexes <folder in BEIR form> [--quick]
                        start [--quick]
                        trials [--quick]
                        exam load|rates|kills [--quick]
                        notices [--quick]
                        year [--quick]
                        fit [--without-gold]
                        gold [--tuning] [--wrong] [--no-aliases] [--no-inquiries] [--file questions.tsv]
            """);
        return 2;
}
