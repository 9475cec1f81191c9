using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>What to hand in for a guide.</summary>
internal static class MaterialComposer
{
    private static readonly MaterialForm[] Forms =
        [MaterialForm.Original, MaterialForm.Copy, MaterialForm.OriginalAndCopy, MaterialForm.Electronic];

    public static List<Material> Compose(Telling telling, bool commitment, bool zeroMaterial, Func<string, string> say, Dice dice)
    {
        var materials = telling.Materials.Distinct().Select((name, i) =>
        {
            var isForm = name.EndsWith('表') || name.EndsWith('书') && name.Contains('申', StringComparison.Ordinal);
            var waiver = zeroMaterial ? Waiver.DataSharing
                : commitment && i == 0 ? Waiver.Commitment
                : dice.Roll(6) switch { 0 => Waiver.ElectronicLicence, 1 => Waiver.DataSharing, _ => Waiver.None };
            return new Material(
                name, isForm ? MaterialForm.Form : dice.Of(Forms), 1 + dice.Roll(2), Source: say("来源"),
                MayFollow: dice.Chance(15), WaivedBy: waiver, Note: say(isForm ? "表格备注" : "材料备注"));
        }).ToList();

        // Residents ask about the paper for somebody else's errand more than about any other.
        materials.Add(new("授权委托书", MaterialForm.Original, 1, MaterialNeed.WhenNeeded, $"委托他人办{telling.Noun}{telling.Done}时",
            "申请人自备", WaivedBy: zeroMaterial ? Waiver.DataSharing : Waiver.None, Note: $"写明是{telling.Category}"));
        return materials;
    }
}
