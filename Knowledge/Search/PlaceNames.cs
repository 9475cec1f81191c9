namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>The names by which residents call the service points.</summary>
public sealed class PlaceNames
{
    private const int Shortest = 2;

    // By first character, the longest first.
    private readonly Dictionary<char, (string Name, Place Place)[]> names;

    internal PlaceNames(IEnumerable<Place> places) => names = places
        .SelectMany(place => place.Point.Places.Append(place.Point.Name), (place, name) => (Name: Normaliser.Normalise(name), place))
        .Where(named => named.Name.Length >= Shortest)
        .GroupBy(named => named.Name[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(named => named.Name.Length).ToArray());

    /// <summary>The place with the longest name that occurs in a text; among equals the one first mentioned.</summary>
    /// <param name="text">Normalised.</param>
    public Place? Find(ReadOnlySpan<char> text)
    {
        var (longest, found) = (0, default(Place));
        for (var at = 0; at + longest < text.Length; at++)
        {
            foreach (var (name, place) in names.GetValueOrDefault(text[at], []))
            {
                if (name.Length > longest && text[at..].StartsWith(name))
                {
                    (longest, found) = (name.Length, place);
                    break;
                }
            }
        }

        return found;
    }
}
