using System.Globalization;
using System.Xml.Linq;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>What an item declares about one response: what is right, or what each response is worth.</summary>
/// <param name="Mapped">In the order of the file.</param>
internal sealed record QtiDeclaration(string Identifier, string Cardinality, string BaseType, IReadOnlyList<string> Correct, IReadOnlyList<(string Key, decimal Value)> Mapped, bool ScoresByMapping)
{
    public bool IsNumeric => BaseType is "integer" or "float";

    /// <summary>The correct response, else whatever the mapping gives something for.</summary>
    public IReadOnlyList<string> Right => Correct.Count > 0 ? Correct : [.. Mapped.Where(entry => entry.Value > 0).Select(entry => entry.Key)];

    /// <summary>Per cent for a response, where the mapping decides: of the best single one, or of all good ones together.</summary>
    public decimal? CreditOf(string key, bool together)
    {
        if (Mapped.Count == 0 || (Correct.Count > 0 && !ScoresByMapping))
        {
            return null;
        }

        var good = Mapped.Where(entry => entry.Value > 0).Select(entry => entry.Value).ToList();
        var whole = together ? good.Sum() : good.DefaultIfEmpty(1).Max();
        var value = Mapped.Where(entry => entry.Key == key).Select(entry => entry.Value).FirstOrDefault();
        return whole == 0 ? null : Math.Clamp(Math.Round(value / whole * 100, 5), -100, 100);
    }

    public static QtiDeclaration Of(XElement declaration, bool scoresByMapping) => new(
        declaration.Qti("identifier") ?? "",
        declaration.Qti("cardinality") ?? "single",
        declaration.Qti("basetype") ?? "",
        [.. declaration.QtiElements("correctresponse").SelectMany(correct => correct.QtiElements("value")).Select(value => value.Value.Trim()).Where(value => value.Length > 0)],
        [.. declaration.QtiElements("mapping").SelectMany(mapping => mapping.QtiElements("mapentry")).Select(entry => (entry.Qti("mapkey") ?? "", Number(entry.Qti("mappedvalue"))))],
        scoresByMapping);

    private static decimal Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, -1_000_000, 1_000_000) : 0;
}
