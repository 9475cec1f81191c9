namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>What a list shows of a published guide: its content without the facets.</summary>
public sealed record GuideListing(string Code, int Version, GuideContent Content, bool IsSample)
{
    public string Name => Content.Name;
    public string Department => Content.Department;

    public static GuideListing Of(string code, int version, GuideContent content, bool sample) => new(
        code,
        version,
        new GuideContent
        {
            Name = content.Name,
            Department = content.Department,
            Category = content.Category,
            Audience = content.Audience,
            Summary = content.Summary,
            EffectiveFrom = content.EffectiveFrom,
            EffectiveUntil = content.EffectiveUntil,
            Handling = content.Handling,
            CaseKind = content.CaseKind,
            Commitment = content.Commitment,
            NoVisit = content.NoVisit,
            ZeroMaterial = content.ZeroMaterial,
        },
        sample);
}
