using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers to a question back: not one of the names that were offered but what tells them apart ("企业", "补领的", "第二个"), or one more part that is asked for.</summary>
internal static partial class Picking
{
    // Whoever writes more has begun anew.
    private const int Short = 10;

    // Understood so well by itself, it is no answer to a question back.
    private const double StandsAlone = 0.8;

    /// <summary>The record that was picked, or those among which it still has to be asked; null when the message picks nothing.</summary>
    public static Understanding? Among(Catalogue catalogue, Understanding alone, Focus focus, DateOnly today)
    {
        var question = alone.Question with { Route = Route.Inquiry };
        if (focus is not { Pending: { } pending, Choices: { Count: > 1 } codes } || question.Text.Length > Short || alone.Decision.Confidence >= StandsAlone)
        {
            return null;
        }

        List<CatalogueEntry> offered = [.. codes.Select(catalogue.Find).OfType<CatalogueEntry>().Where(entry => entry.HoldsOn(today))];
        var picked = NamesAnother(question.Text, pending, offered) ? [] : Picked(question, offered);
        if (picked.Count == 1)
        {
            return new(question, [new(picked[0], default, 0)], new(picked[0], 1, []));
        }

        if (picked.Count > 1 && picked.Count < offered.Count)
        {
            return Again(catalogue, pending, picked);
        }

        return question.IsNamedPart && alone.Decision.Chosen is null ? Again(catalogue, $"{pending} {question.Text}", offered) : null;
    }

    /// <param name="text">What the answer will be about, once it is known which record is meant.</param>
    private static Understanding Again(Catalogue catalogue, string text, List<CatalogueEntry> choices) =>
        new(Question.Read(text, catalogue.Learned), [], new(null, 1d / choices.Count, choices));

    /// <summary>Apart from what can be picked by, it names something that neither was asked about nor offered: "护照丢了" is no answer about an identity card.</summary>
    private static bool NamesAnother(string text, string pending, List<CatalogueEntry> offered)
    {
        var rest = string.Concat(FillWords().Replace(AudienceWords.Strip(WordingTable.Shipped.StripActions(text)), "").Where(char.IsLetterOrDigit));
        return rest.Length > 1 && OrdinalWords.Read(text) is null
            && !pending.Contains(rest, StringComparison.Ordinal)
            && !offered.Any(entry => entry.Phrases[0].Text.Contains(rest, StringComparison.Ordinal) || entry.Category.Contains(rest, StringComparison.Ordinal));
    }

    [GeneratedRegex("我|要|想|是|办|的|选|那个|这个|应该|一个|吧|了|呢|啊|请|给|去|来|问")]
    private static partial Regex FillWords();

    private static List<CatalogueEntry> Picked(Question question, List<CatalogueEntry> offered)
    {
        if (OrdinalWords.Read(question.Text) is { } number)
        {
            return number <= offered.Count ? [offered[number - 1]] : [];
        }

        // Whatever tells them apart may be said, not only what was asked for, and more than one of it.
        List<CatalogueEntry> picked = offered;
        var said = string.Concat(question.Text.Where(char.IsLetterOrDigit));
        var actions = WordingTable.Shipped.ActionsIn(said);
        var audience = AudienceWords.Chosen(said);
        Keep(entry => Splitting.ActionsOf(entry).Any(action => said.Contains(action, StringComparison.Ordinal)));
        Keep(entry => (entry.Actions & actions) != 0);
        Keep(entry => entry.Audience == audience);
        Keep(entry => entry.Category.Length > 1 && (said.Contains(entry.Category, StringComparison.Ordinal) || (said.Length > 1 && entry.Category.Contains(said, StringComparison.Ordinal))));
        return picked.Count < offered.Count ? picked : [];

        void Keep(Func<CatalogueEntry, bool> holds) => picked = picked.Where(holds).ToList() is { Count: > 0 } kept ? kept : picked;
    }
}
