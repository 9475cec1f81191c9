using Hanyang.Assistant.Benchmarks;

switch (args)
{
    case ["search", .. var folders]:
        await SearchBenchmark.RunAsync(folders);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Benchmarks: search [folder of guides as JSON]");
        return 2;
}
