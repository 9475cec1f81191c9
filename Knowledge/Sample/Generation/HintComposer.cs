using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>What helps to find a generated guide.</summary>
internal static class HintComposer
{
    public static GuideHints Compose(ChosenItem chosen, PhraseComposer phrases, Wording wording, int seed)
    {
        var (matter, action, category, applicant) = chosen.Item;
        var dice = Dice.For(seed, "hints", chosen.Number);
        var telling = Telling.Of(chosen.Item);
        List<string> keywords = [matter.Name, .. matter.WordsOfAliases, action.Suffix, category.Name, applicant.Name, dice.Of(matter.Materials), matter.Department.Theme];
        return new(
            [.. keywords.Distinct()],
            phrases.Aliases(chosen),
            [.. dice.Some(wording.Of("反例"), dice.Roll(3)).Select(said => Wording.Fill(said, dice, telling))]);
    }
}
