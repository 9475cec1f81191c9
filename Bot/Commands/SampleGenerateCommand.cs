using System.CommandLine;
using Hanyang.Assistant.Knowledge.Sample.Generation;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>sample generate &lt;folder&gt;</c>: a catalogue of full size as import files. Opens no database.</summary>
internal static class SampleGenerateCommand
{
    public static Command Create()
    {
        var full = new GenerationSize();
        var folder = new Argument<string>("folder") { Description = Sentences.Get("SampleFolder") };
        var guides = Number("--guides", "SampleGuides", full.Guides, most => most.Guides);
        var points = Number("--points", "SamplePoints", full.Points, most => most.Points);
        var joint = Number("--joint-services", "SampleJointServices", full.JointServices, most => most.JointServices);
        var members = Number("--members", "SampleMembers", full.Members, most => most.Members);
        var seed = new Option<int>("--seed") { Description = Sentences.Get("SampleSeed"), DefaultValueFactory = _ => full.Seed };
        var force = new Option<bool>("--force") { Description = Sentences.Get("SampleForce") };
        var command = new Command("generate", Sentences.Get("SampleGenerateDescription")) { folder, guides, points, joint, members, seed, force };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(folder),
            new(parsed.GetValue(guides), parsed.GetValue(points), parsed.GetValue(joint), parsed.GetValue(seed), parsed.GetValue(members)),
            parsed.GetValue(force),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(string folder, GenerationSize size, bool force, CancellationToken cancel)
    {
        try
        {
            var path = Path.GetFullPath(folder);
            if (!force && SampleGenerator.Files.FirstOrDefault(file => File.Exists(Path.Combine(path, file))) is { } there)
            {
                throw new CommandRefusedException(Sentences.Get("SampleFolderHasFiles", path, there));
            }

            Directory.CreateDirectory(path);
            var totals = await GenerationProgress.ShowAsync(
                progress => new SampleGenerator(size).WriteAsync(path, progress, cancel));
            await Console.Out.WriteLineAsync(Sentences.Get(
                "SampleGenerated", path, totals.Guides, totals.Points, totals.Stations, totals.JointServices, totals.Questions, totals.Members));
            return CommandLine.Done;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(Sentences.Get("SampleFolderUnwritable", folder), refusal);
        }
    }

    private static Option<int> Number(string name, string description, int full, Func<GenerationSize, int> mostOf)
    {
        var option = new Option<int>(name) { Description = Sentences.Get(description), DefaultValueFactory = _ => full };
        option.Validators.Add(given =>
        {
            // The tables are read only when somebody asks for another size, not at every start of the program.
            if (given.Tokens is [{ Value: var text }] && int.TryParse(text, out var number)
                && mostOf(SampleGenerator.Most) is var most && (number < 1 || number > most))
            {
                given.AddError(Sentences.Get("SampleOutOfRange", name, most));
            }
        });
        return option;
    }
}
