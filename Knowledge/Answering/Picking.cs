using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers to a question back: not one of the names that were offered but what tells them apart ("企业", "补领的", "第二个"), or one more part that is asked for.</summary>
internal static class Picking
{
    // Whoever writes more has begun anew.
    private const int Short = 10;

    // Understood so well by itself, it is no answer to a question back.
    private const double StandsAlone = 0.8;

    /// <summary>The record that was picked, or those among which it still has to be asked; null when the message picks nothing.</summary>
    public static Understanding? Among(Catalogue catalogue, Understanding alone, Focus focus, DateOnly today)
    {
        var question = alone.Question;
        if (focus is not { Pending: { } pending, Choices: { Count: > 1 } codes } || question.Text.Length > Short || alone.Decision.Confidence >= StandsAlone)
        {
            return null;
        }

        List<CatalogueEntry> offered = [.. codes.Select(catalogue.Find).OfType<CatalogueEntry>().Where(entry => entry.HoldsOn(today))];
        var picked = Picked(question, offered);
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

    private static List<CatalogueEntry> Picked(Question question, List<CatalogueEntry> offered)
    {
        if (OrdinalWords.Read(question.Text) is { } number)
        {
            return number <= offered.Count ? [offered[number - 1]] : [];
        }

        if (Splitting.Of(offered) is not { } splitting)
        {
            return [];
        }

        var said = string.Concat(question.Text.Where(char.IsLetterOrDigit));
        var named = Where(value => value.Split('、').Any(part => said.Contains(part, StringComparison.Ordinal)) || (said.Length > 1 && value.Contains(said, StringComparison.Ordinal)));
        return named.Count > 0 ? named : splitting.Sentence switch
        {
            "WhichAction" when WordingTable.Shipped.ActionsIn(question.Text) is not 0 and var actions => [.. offered.Where(entry => (entry.Actions & actions) != 0)],
            "WhichAudience" when AudienceWords.Chosen(question.Text) is { } audience => [.. offered.Where(entry => entry.Audience == audience)],
            _ => [],
        };

        List<CatalogueEntry> Where(Func<string, bool> holds) => [.. offered.Where((_, at) => holds(splitting.Values[at]))];
    }
}
