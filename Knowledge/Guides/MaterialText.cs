namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A material in words.</summary>
public static class MaterialText
{
    /// <summary>The whole material on one line: name, form and number, then whatever narrows it.</summary>
    public static string Line(Material material)
    {
        List<string> parts = [FacetText.Joined(material.Name, Count(material))];
        if (material.Need == MaterialNeed.WhenNeeded)
        {
            parts.Add(Need(material));
        }

        if (material.Source.Length > 0)
        {
            parts.Add(Sentences.Get("MaterialSource", material.Source));
        }

        parts.AddRange(Reliefs(material));
        if (material.Note.Length > 0)
        {
            parts.Add(material.Note);
        }

        return string.Join(Sentences.Get("PartComma"), parts);
    }

    /// <summary>Original or copy and how many, such as 原件1份; 0 copies are only shown.</summary>
    public static string Count(Material material) => material.Copies == 0
        ? Sentences.Get("MaterialShown", Sentences.Get($"Form{material.Form}"))
        : Sentences.Get(material.Form == MaterialForm.OriginalAndCopy ? "CopiesEach" : "Copies", Sentences.Get($"Form{material.Form}"), material.Copies);

    /// <summary>必交, or the case in which it is needed.</summary>
    public static string Need(Material material) => material switch
    {
        { Need: MaterialNeed.Always } => Sentences.Get("NeedAlways"),
        { When.Length: 0 } => Sentences.Get("NeedSometimes"),
        _ => Sentences.Get("NeedWhen", material.When),
    };

    /// <summary>What spares the applicant handing it in now: later is enough, or a licence, commitment or shared data does.</summary>
    public static IReadOnlyList<string> Reliefs(Material material)
    {
        List<string> reliefs = [];
        if (material.MayFollow)
        {
            reliefs.Add(Sentences.Get("MayFollow"));
        }

        if (material.WaivedBy != Waiver.None)
        {
            reliefs.Add(Sentences.Get($"WaivedBy{material.WaivedBy}"));
        }

        return reliefs;
    }
}
