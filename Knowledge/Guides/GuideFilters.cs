namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>What narrows a list of guides; null narrows nothing.</summary>
/// <param name="Audience">Individual or Business, each with the guides that are for both.</param>
/// <param name="Level">A level that can at least accept the item.</param>
public sealed record GuideFilters(string? Department = null, Audience? Audience = null, Level? Level = null)
{
    internal bool Admit(GuideContent guide) =>
        (Department is null || guide.Department == Department)
        && (Audience is null or Guides.Audience.Both || guide.Audience is Guides.Audience.Both || guide.Audience == Audience)
        && (Level is null || guide.Handling.At(Level.Value) != Handling.None);
}
