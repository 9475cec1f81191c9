namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Aliases and questions in residents' words. No two guides get the same one, and no question is an alias.</summary>
internal sealed class PhraseComposer(Wording wording, int seed)
{
    public const int AliasesPerGuide = 8;

    // Enough rolls to find a new phrase in any table that passes the tests; more would only hide a poor table.
    private const int MostRolls = 200;

    private static readonly (string Part, string Facet)[] Asked =
    [
        ("问怎么办", ""), ("问怎么办", ""), ("问怎么办", ""), ("问材料", "materials"), ("问流程", "steps"), ("问时限", "promisedLimit"),
        ("问收费", "fees"), ("问条件", "conditions"), ("问网上", "online"), ("问代办", "proxy"),
    ];

    private readonly HashSet<string> taken = [];

    public List<string> Aliases(ChosenItem chosen)
    {
        var dice = Dice.For(seed, "aliases", chosen.Number);
        var aliases = new List<string>(AliasesPerGuide);
        while (aliases.Count < AliasesPerGuide)
        {
            aliases.Add(New(() => Alias(chosen, dice)));
        }

        return aliases;
    }

    /// <summary>To be asked for only after all aliases were composed.</summary>
    public SampleQuestion Question(ChosenItem chosen, int number)
    {
        var dice = Dice.For(seed, "question", number);
        var (part, facet) = dice.Of(Asked);
        var heldOut = dice.Chance(20) && chosen.Item.Matter.Words.Count > 2;
        var text = New(() => Question(chosen, part, heldOut, dice));
        return new(text, chosen.Code, facet, heldOut ? "newWord" : facet.Length > 0 ? "facet" : "plain");
    }

    /// <summary>What of a phrase tells it from others: letters and digits.</summary>
    public static string Normalised(string phrase) => string.Concat(phrase.Where(char.IsLetterOrDigit));

    private string New(Func<string> compose)
    {
        for (var roll = 0; roll < MostRolls; roll++)
        {
            var phrase = compose();
            if (taken.Add(Normalised(phrase)))
            {
                return phrase;
            }
        }

        throw new InvalidOperationException($"The tables are too poor: no new phrase after {compose()}.");
    }

    private string Alias(ChosenItem chosen, Dice dice)
    {
        var (matter, action, category, applicant) = chosen.Item;
        return Filled(
            Pattern("相似问", chosen, dice), category, dice,
            who: dice.Of([.. applicant.Words.SkipLast(1)]),
            said: Said(dice.Of(action.Sayings), dice.Of([.. matter.WordsOfAliases, matter.Name])),
            why: dice.Of(matter.Events));
    }

    private string Question(ChosenItem chosen, string part, bool heldOut, Dice dice)
    {
        var (matter, action, category, applicant) = chosen.Item;
        var pattern = Pattern("提问", chosen, dice)
            .Replace("{头}", dice.Chance(50) ? dice.Of(wording.Of("开头")) : "", StringComparison.Ordinal)
            .Replace("{景}", dice.Chance(40) ? dice.Of(wording.Of("背景")) : "", StringComparison.Ordinal)
            .Replace("{问}", dice.Of(wording.Of(part)), StringComparison.Ordinal);
        return Filled(
            pattern, category, dice,
            who: dice.Of(applicant.Words),
            said: Said(
                dice.Of(dice.Chance(70) ? action.QuestionSayings : action.Sayings),
                heldOut ? matter.WordOfQuestions : dice.Of([.. matter.WordsOfAliases, matter.Name])),
            why: dice.Of(matter.Events));
    }

    /// <summary>A phrase leaves out only what it can be understood without, in this catalogue.</summary>
    private string Pattern(string part, ChosenItem chosen, Dice dice) => dice.Of(wording.Of(
        chosen.AloneInAction && dice.Chance(40) ? $"{part}无类" : chosen.AloneInCategory && dice.Chance(50) ? $"{part}无人" : part));

    private static string Said(string saying, string noun) => saying.Replace("~", noun, StringComparison.Ordinal);

    private static string Filled(string pattern, Category category, Dice dice, string who, string said, string why) => pattern
        .Replace("{类}", dice.Chance(70) ? category.Word : category.Name, StringComparison.Ordinal)
        .Replace("{谁}", who, StringComparison.Ordinal)
        .Replace("{话}", said, StringComparison.Ordinal)
        .Replace("{由}", why, StringComparison.Ordinal)
        .Replace("的的", "的", StringComparison.Ordinal);
}

/// <summary>A question with the guide that answers it, for measurements.</summary>
/// <param name="Facet">The facet it asks for; empty when it asks for none.</param>
/// <param name="Kind">plain, facet, or newWord: it calls the matter by a word that stands nowhere in the guide.</param>
public sealed record SampleQuestion(string Text, string Code, string Facet, string Kind);
