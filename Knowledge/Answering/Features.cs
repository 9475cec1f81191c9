namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What is measured of one record for one inquiry; all between 0 and 1.</summary>
internal readonly record struct Features
{
    /// <summary>BM25F for the core of the inquiry, as a share of the best record's.</summary>
    public float Found { get; init; }

    /// <summary>BM25F for the whole text, as a share of the best record's.</summary>
    public float FoundWhole { get; init; }

    /// <summary>How like the inquiry as a whole is to one name or alias: the geometric mean of the shares that each has of the other.</summary>
    public float Likeness { get; init; }

    /// <summary>The same for the best single clause of the inquiry.</summary>
    public float ClauseLikeness { get; init; }

    /// <summary>The largest share of a name or alias that occurs in the inquiry.</summary>
    public float Containment { get; init; }

    /// <summary>The share of the inquiry that all names and aliases together know.</summary>
    public float Coverage { get; init; }

    /// <summary>Likeness to the name alone.</summary>
    public float NameLikeness { get; init; }
    public float IsFaq { get; init; }
    public float IsJointService { get; init; }
    public float IsPolicy { get; init; }

    /// <summary>How much there is to go by: the weight of what is covered, 1 from about three rare pairs on. For confidence only.</summary>
    public float Evidence { get; init; }

    /// <summary>The share of the inquiry that any name or alias of the whole catalogue knows. For confidence only.</summary>
    public float KnownShare { get; init; }

    public float Dot(ReadOnlySpan<float> weights) =>
        (Found * weights[0]) + (FoundWhole * weights[1]) + (Likeness * weights[2]) + (ClauseLikeness * weights[3])
        + (Containment * weights[4]) + (Coverage * weights[5]) + (NameLikeness * weights[6])
        + (IsFaq * weights[7]) + (IsJointService * weights[8]) + (IsPolicy * weights[9]);
}
