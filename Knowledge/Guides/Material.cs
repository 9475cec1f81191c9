namespace Hanyang.Assistant.Knowledge.Guides;

public enum MaterialForm
{
    Original,
    Copy,
    OriginalAndCopy,
    Electronic,

    /// <summary>A form to fill in, handed out at the window or online.</summary>
    Form,
}

public enum MaterialNeed
{
    Always,
    WhenNeeded,
}

/// <summary>What makes handing in a material unnecessary.</summary>
public enum Waiver
{
    None,
    ElectronicLicence,
    Commitment,
    DataSharing,
}

/// <summary>One thing to hand in (申请材料).</summary>
/// <param name="Copies">How many, at least 0; 0 means that it is only shown.</param>
/// <param name="When">The case in which it is needed; empty when it always is.</param>
/// <param name="Source">Where it comes from, as a sentence fragment.</param>
/// <param name="MayFollow">It may be handed in later (容缺受理).</param>
public sealed record Material(
    string Name,
    MaterialForm Form = MaterialForm.Original,
    int Copies = 1,
    MaterialNeed Need = MaterialNeed.Always,
    string When = "",
    string Source = "",
    bool MayFollow = false,
    Waiver WaivedBy = Waiver.None,
    string Note = "");
