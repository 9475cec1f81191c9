namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A case in which the guide reads differently (例外). An answer about a facet never leaves out the exceptions that touch it.</summary>
/// <param name="Facets">The facets that it changes; empty means all of them.</param>
public sealed record GuideException(string When, string Then, IReadOnlyList<Facet> Facets)
{
    public bool Touches(Facet facet) => Facets.Count == 0 || Facets.Contains(facet);
}
