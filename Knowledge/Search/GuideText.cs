using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>What a guide says, as text to be searched.</summary>
internal static class GuideText
{
    public static IEnumerable<string> Of(GuideContent guide)
    {
        foreach (var material in guide.Materials)
        {
            yield return $"{material.Name} {material.When} {material.Note}";
        }

        foreach (var step in guide.Steps)
        {
            yield return step.Text;
        }

        foreach (var condition in guide.Conditions)
        {
            yield return condition;
        }

        foreach (var exception in guide.Exceptions)
        {
            yield return $"{exception.When} {exception.Then}";
        }

        foreach (var fee in guide.Fees)
        {
            yield return $"{fee.Item} {fee.Note}";
        }

        yield return guide.Outcome;
        yield return guide.Authority;
    }
}
