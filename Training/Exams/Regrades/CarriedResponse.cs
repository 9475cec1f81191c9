using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>What somebody answered to one version of a question, as an answer to another version of it: options and pieces are found again by what they say.</summary>
internal static class CarriedResponse
{
    /// <summary>Whether answers to the one can be judged by the key of the other.</summary>
    public static bool Fits(QuestionBody asked, QuestionBody corrected) => (asked, corrected) switch
    {
        (SingleChoice one, SingleChoice other) => one.Options.Count == other.Options.Count,
        (MultipleChoice one, MultipleChoice other) => one.Options.Count == other.Options.Count,
        (Ordering one, Ordering other) => one.Items.Select(item => item.Key).Order(StringComparer.Ordinal).SequenceEqual(other.Items.Select(item => item.Key).Order(StringComparer.Ordinal)),
        (Matching one, Matching other) => one.Pairs.Select(pair => pair.Left.Key).Order(StringComparer.Ordinal).SequenceEqual(other.Pairs.Select(pair => pair.Left.Key).Order(StringComparer.Ordinal)),
        (FillIn one, FillIn other) => one.Blanks.Count == other.Blanks.Count,
        (CaseStudy one, CaseStudy other) => one.Parts.Count == other.Parts.Count && one.Parts.Zip(other.Parts).All(pair => Fits(pair.First.Body, pair.Second.Body)),
        _ => asked.Kind == corrected.Kind,
    };

    public static Response Over(QuestionBody asked, QuestionBody corrected, Response given) => (asked, corrected) switch
    {
        (SingleChoice one, SingleChoice other) => Keys(one.Options, other.Options, given),
        (MultipleChoice one, MultipleChoice other) => Keys(one.Options, other.Options, given),
        (Matching one, Matching other) => given with { Values = [.. other.Pairs.Select(pair => given.At(one.Pairs.ToList().FindIndex(known => known.Left.Key == pair.Left.Key)))] },
        (CaseStudy one, CaseStudy other) when given.Parts is { } parts => given with { Parts = [.. one.Parts.Zip(other.Parts, parts).Select(part => Over(part.First.Body, part.Second.Body, part.Third))] },
        _ => given,
    };

    /// <summary>Whether each option and piece has the same letter and words in both.</summary>
    public static bool KeepsKeys(QuestionBody asked, QuestionBody corrected) => Fits(asked, corrected) && (asked, corrected) switch
    {
        (SingleChoice one, SingleChoice other) => SameKeys(one.Options, other.Options),
        (MultipleChoice one, MultipleChoice other) => SameKeys(one.Options, other.Options),
        (Matching one, Matching other) => one.Rights.Select(right => right.Key).ToHashSet().SetEquals(other.Rights.Select(right => right.Key)),
        (CaseStudy one, CaseStudy other) => one.Parts.Zip(other.Parts).All(pair => KeepsKeys(pair.First.Body, pair.Second.Body)),
        _ => true,
    };

    private static bool SameKeys(IReadOnlyList<Option> asked, IReadOnlyList<Option> corrected) =>
        asked.Select(option => (option.Key, option.Text)).SequenceEqual(corrected.Select(option => (option.Key, option.Text)));

    private static Response Keys(IReadOnlyList<Option> asked, IReadOnlyList<Option> corrected, Response given)
    {
        // An option whose words were corrected keeps its place; one that moved is known by its words.
        string Key(string key) => asked.FirstOrDefault(option => option.Key == key) is { } chosen
            && corrected.FirstOrDefault(option => option.Text == chosen.Text) is { } same ? same.Key : key;
        return given with { Values = [.. given.Values.Select(Key)] };
    }
}
