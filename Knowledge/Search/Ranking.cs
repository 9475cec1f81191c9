namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>How much a field counts.</summary>
/// <param name="Weight">Multiplies its term frequencies before they are summed and saturated.</param>
/// <param name="Length">b: 0 ignores the field's length, 1 divides by it in full.</param>
public readonly record struct FieldRanking(float Weight, float Length);

/// <summary>The constants of BM25F.</summary>
/// <param name="Saturation">k1: from which weighted frequency on more occurrences hardly count.</param>
public sealed record Ranking(
    float Saturation,
    FieldRanking Name,
    FieldRanking Aliases,
    FieldRanking Keywords,
    FieldRanking Summary,
    FieldRanking Body,
    FieldRanking Generated)
{
    public static Ranking Default { get; } = new(
        Saturation: 1.2f,
        Name: new(2f, .75f),
        Aliases: new(2f, .75f),
        Keywords: new(1.5f, .75f),
        Summary: new(1.2f, .75f),
        Body: new(1f, .75f),
        Generated: new(.7f, .75f));

    public FieldRanking Of(PassageField field) => field switch
    {
        PassageField.Name => Name,
        PassageField.Aliases => Aliases,
        PassageField.Keywords => Keywords,
        PassageField.Summary => Summary,
        PassageField.Body => Body,
        PassageField.Generated => Generated,
    };

    /// <summary>Inverse document frequency: above 0 even for a gram that stands in every passage.</summary>
    public static float Idf(int passages, int containing) =>
        MathF.Log(1 + ((passages - containing + .5f) / (containing + .5f)));
}
