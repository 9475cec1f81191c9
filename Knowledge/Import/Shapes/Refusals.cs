namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>What is wrong with one row.</summary>
public sealed class Refusals
{
    private const int LongestQuote = 40;
    private const int MostReasons = 5;

    private readonly List<string> reasons = [];
    private readonly List<(string Field, string Reason)> all = [];

    public bool Any => Count > 0;

    public int Count { get; private set; }

    /// <summary>Every field that was refused, with its reason.</summary>
    public IReadOnlyList<(string Field, string Reason)> All => all;

    /// <summary>The first field that was refused; null while nothing is wrong.</summary>
    public string? Field { get; private set; }

    /// <summary>All reasons in one text, each with its field after the first.</summary>
    public string Reason => string.Join(Sentences.Get("ImportReasonSeparator"), reasons);

    public void Add(string field, string reason)
    {
        if (reasons.Count < MostReasons)
        {
            reasons.Add(Field is null || Field == field || field.Length == 0 ? reason : Sentences.Get("ImportReasonOf", field, reason));
        }

        all.Add((field, reason));
        Field ??= field;
        Count++;
    }

    /// <summary>A value as a message may show it: without control characters and at most 40 characters long.</summary>
    public static string Quote(string value)
    {
        var head = value.Length > 4 * LongestQuote ? value[..(4 * LongestQuote)] : value;
        var plain = string.Concat(head.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029')));
        return plain.Length > LongestQuote || head.Length < value.Length
            ? string.Concat(plain.AsSpan(0, Math.Min(plain.Length, LongestQuote)), "…")
            : plain;
    }
}
