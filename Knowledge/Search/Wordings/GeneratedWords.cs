namespace Hanyang.Assistant.Knowledge.Search.Wordings;

/// <summary>What a guide may be asked by though no editor wrote it down: a line for each word that people say for a word of its name.</summary>
/// <param name="Actions">What its name says is to be done.</param>
internal readonly record struct GeneratedWords(string Text, uint Actions)
{
    public static GeneratedWords Of(string name)
    {
        var normalised = Normaliser.Normalise(name);
        return new(string.Join('\n', WordingTable.Shipped.SaidFor(normalised)), WordingTable.Shipped.ActionsOf(normalised));
    }
}
