using System.Text.Json;

namespace Hanyang.Assistant.Knowledge.Search.Wordings;

/// <summary>
/// How people say what official names say, for every catalogue alike: what is to be done (补领 → 丢了), what it is about
/// (居民户口簿 → 户口本), what in life it belongs to (新生儿 → 生孩子). From wordings.json.
/// </summary>
internal sealed class WordingTable
{
    private const string Resource = "wordings.json";

    // A name that says nothing of what is to be done is that of the matter's first step.
    private const string FirstStep = "first";

    private static readonly Lazy<WordingTable> ShippedOne = new(Load);

    private readonly IReadOnlyList<Wording> actions;
    private readonly IReadOnlyList<Wording> matters;
    private readonly uint first;

    private WordingTable(IReadOnlyList<Wording> actions, IReadOnlyList<Wording> matters)
    {
        (this.actions, this.matters) = (actions, matters);
        first = 1u << actions.ToList().FindIndex(action => action.Name == FirstStep);
    }

    public static WordingTable Shipped => ShippedOne.Value;

    /// <summary>What is to be done by an official name, a bit for each action.</summary>
    /// <param name="name">Normalised.</param>
    public uint ActionsOf(string name) => Mask(name, action => action.Official) is not 0 and var named ? named : first;

    public bool IsFirstStep(uint actions) => (actions & first) != 0;

    /// <summary>What somebody says is to be done, in whichever words; 0 when nothing is said of it.</summary>
    /// <param name="text">Normalised.</param>
    public uint ActionsIn(string text) => Mask(text, action => action.All);

    /// <summary>The text without what it says is to be done.</summary>
    public string StripActions(string text) => actions.SelectMany(action => action.All).OrderByDescending(word => word.Length)
        .Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));

    /// <summary>The words that people use for what an official name says, and that the name itself hasn't.</summary>
    /// <param name="name">Normalised.</param>
    public IReadOnlyList<string> SaidFor(string name) =>
        [.. actions.Concat(matters)
            .Where(wording => wording.Official.Any(word => name.Contains(word, StringComparison.Ordinal)))
            .SelectMany(wording => wording.Said)
            .Where(word => !name.Contains(word, StringComparison.Ordinal))
            .Distinct()];

    private uint Mask(string text, Func<Wording, string[]> wordsOf)
    {
        var mask = 0u;
        for (var number = 0; number < actions.Count; number++)
        {
            foreach (var word in wordsOf(actions[number]))
            {
                if (text.Contains(word, StringComparison.Ordinal))
                {
                    mask |= 1u << number;
                    break;
                }
            }
        }

        return mask;
    }

    private static WordingTable Load()
    {
        using var stream = typeof(WordingTable).Assembly.GetManifestResourceStream(Resource)!;
        var rows = JsonSerializer.Deserialize<Rows>(stream, RecordJson.Options)!;
        return new(Normalised(rows.Actions), Normalised(rows.Matters));
    }

    private static IReadOnlyList<Wording> Normalised(IReadOnlyList<Wording> wordings) =>
        [.. wordings.Select(wording => new Wording(
            wording.Name, [.. wording.Official.Select(Normaliser.Normalise)], [.. wording.Said.Select(Normaliser.Normalise)]))];

    private sealed record Rows(Wording[] Actions, Wording[] Matters);
}

/// <summary>Words of official names and what people say for them.</summary>
/// <param name="Name">Of an action; null for what it is about.</param>
internal sealed record Wording(string? Name, string[] Official, string[] Said)
{
    public string[] All { get; } = [.. Official, .. Said];
}
