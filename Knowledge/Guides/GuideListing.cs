namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>What a list shows of a published guide, and what it is found by.</summary>
public sealed record GuideListing(string Code, int Version, GuideContent Content, GuideHints Hints, bool IsSample)
{
    public string Name => Content.Name;
    public string Department => Content.Department;
}
