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

    /// <summary>How like the nearest confirmed inquiry about it is.</summary>
    public float Nearest { get; init; }

    /// <summary>Its share among the confirmed inquiries that are near.</summary>
    public float NearShare { get; init; }
    public float IsFaq { get; init; }
    public float IsJointService { get; init; }
    public float IsPolicy { get; init; }
    public float IsPoint { get; init; }

    /// <summary>What is said to be done is what its name says is done.</summary>
    public float ActionFit { get; init; }

    /// <summary>Something else is said to be done.</summary>
    public float ActionMiss { get; init; }

    /// <summary>The share of the inquiry that only the words generated for it know.</summary>
    public float Implied { get; init; }

    /// <summary>How like one of its counterexamples the inquiry is, squared, where it is more so than like any of its names. Its weight is not learned: an editor has said so.</summary>
    public float Against { get; init; }

    /// <summary>How much there is to go by: the weight of what is covered, 1 from about three rare pairs on. For confidence only.</summary>
    public float Evidence { get; init; }

    /// <summary>The share of the inquiry that any name or alias of the whole catalogue knows. For confidence only.</summary>
    public float KnownShare { get; init; }

    /// <summary>What the active learned version has added to the score. For explaining only.</summary>
    public float Learned { get; init; }

    /// <summary>What orders the candidates, in the order of the weights.</summary>
    public static int Count => 16;

    public void CopyTo(Span<float> row)
    {
        (row[0], row[1], row[2], row[3], row[4], row[5]) = (Found, FoundWhole, Likeness, ClauseLikeness, Containment, Coverage);
        (row[6], row[7], row[8]) = (NameLikeness, Nearest, NearShare);
        (row[9], row[10], row[11], row[12]) = (IsFaq, IsJointService, IsPolicy, IsPoint);
        (row[13], row[14], row[15]) = (ActionFit, ActionMiss, Implied);
    }

    public float Dot(ReadOnlySpan<float> weights)
    {
        Span<float> row = stackalloc float[Count];
        CopyTo(row);
        var sum = 0f;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * weights[i];
        }

        return sum;
    }
}
