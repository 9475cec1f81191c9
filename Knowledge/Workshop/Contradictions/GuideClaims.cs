using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>What a guide says about its fees and limits, and every amount that stands anywhere in it.</summary>
internal sealed partial class GuideClaims
{
    private static readonly Facet[] LimitFacets = [Facet.PromisedLimit, Facet.StatutoryLimit];

    private readonly List<Amount> anywhere;
    private readonly bool speaksOfRelief;

    public GuideClaims(CatalogueEntry entry)
    {
        (Entry, Content) = (entry, entry.Read<GuideContent>());
        var text = string.Join('\n', Enum.GetValues<Facet>().SelectMany(facet => FacetText.Lines(Content, facet)).Append(Content.Summary));
        anywhere = [.. Amount.In(text), .. Content.Fees.Where(fee => fee.Amount is not null).Select(fee => new Amount(fee.Amount!.Value, AmountUnit.Yuan, default))];
        speaksOfRelief = Relief().IsMatch(text);
    }

    public CatalogueEntry Entry { get; }
    public GuideContent Content { get; }

    public Statement? Says(Facet about)
    {
        var lines = about == Facet.Fees
            ? FacetText.Lines(Content, Facet.Fees)
            : [.. LimitFacets.SelectMany(facet => FacetText.Lines(Content, facet).Select(line => FacetText.Joined(FacetText.Label(facet), line)))];
        var text = string.Join('；', lines);
        return text.Length == 0 ? null : Statements.Of(Entry, text, [.. Amount.In(text).Where(amount => amount.IsTime == (about != Facet.Fees))]);
    }

    /// <summary>The amounts in somebody else's sentence about this item that stand nowhere in the guide.</summary>
    public IReadOnlyList<Amount> Denied(Facet about, string sentence) => about == Facet.Fees
        ? Content.Fees.Count == 0 ? [] : Unknown(sentence, isTime: false)
        : Content.PromisedLimit is null && Content.StatutoryLimit is null ? [] : Unknown(sentence, isTime: true);

    /// <summary>Somebody says that it costs nothing, and the guide names fees and no way around them.</summary>
    public bool DeniesBeingFree(string sentence) =>
        Free().IsMatch(sentence) && Amount.In(sentence).All(amount => amount.IsTime)
        && Content.Fees.Count > 0 && Content.Fees.All(fee => fee.Amount is null or > 0) && !speaksOfRelief;

    /// <summary>Two guides of one item: whether their typed values differ, where both have some.</summary>
    public bool DiffersFrom(GuideClaims other, Facet about) => about == Facet.Fees
        ? Content.Fees.Count > 0 && other.Content.Fees.Count > 0 && !Amounts(Content).SetEquals(Amounts(other.Content))
        : Differ(Content.PromisedLimit, other.Content.PromisedLimit) || Differ(Content.StatutoryLimit, other.Content.StatutoryLimit);

    private List<Amount> Unknown(string sentence, bool isTime) =>
        [.. Amount.In(sentence).Where(amount => amount.IsTime == isTime && !anywhere.Exists(known => known.Agrees(amount)))];

    private static HashSet<decimal?> Amounts(GuideContent content) => [.. content.Fees.Select(fee => fee.Amount)];

    private static bool Differ(Limit? one, Limit? other) => one is not null && other is not null && (one.Kind, one.Count) != (other.Kind, other.Count);

    [GeneratedRegex("免费|不收费|不收取|不收任何费用|免收|不要钱|不花钱")]
    private static partial Regex Free();

    [GeneratedRegex("免")]
    private static partial Regex Relief();
}
