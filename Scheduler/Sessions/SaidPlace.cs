using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Scheduler.Sessions;

/// <summary>A service point and what people call it.</summary>
public sealed record PlaceName(string Code, string Name, IReadOnlyList<string> Others);

/// <summary>Where it is.</summary>
/// <param name="Place">In the speaker's words; null where none is named.</param>
/// <param name="Choices">Names of the points that may be meant.</param>
internal sealed partial record SaidPlace(string? Place, string? Code, (int From, int Until) Part, IReadOnlyList<string> Choices)
{
    private const int MostChoices = 6;

    public static SaidPlace? Read(Said said, IReadOnlyList<PlaceName> places)
    {
        if (Named().Match(said.Left()) is { Success: true } match)
        {
            var group = match.Groups["place"];
            said.Take(match);
            return Of(group.Value.Trim(), (group.Index, group.Index + group.Length), places);
        }

        // A part of the sentence that is nothing but a known name.
        foreach (Match part in Parts().Matches(said.Left()))
        {
            if (places.Any(place => place.Name == part.Value || place.Others.Contains(part.Value)))
            {
                said.Take(part);
                return Of(part.Value, (part.Index, part.Index + part.Length), places);
            }
        }

        return null;
    }

    public static SaidPlace Of(string place, (int, int) part, IReadOnlyList<PlaceName> places)
    {
        var found = places.Where(one => one.Name == place).ToList();
        found = found.Count > 0 ? found : [.. places.Where(one => one.Others.Contains(place))];
        if (found.Count == 0)
        {
            // A room of a point: the longest name that it begins with.
            var begun = places.SelectMany(one => one.Others.Prepend(one.Name).Select(name => (one, name)))
                .Where(pair => pair.name.Length > 1 && place.StartsWith(pair.name, StringComparison.Ordinal)).ToList();
            found = begun.Count == 0 ? [] : [.. begun.Where(pair => pair.name.Length == begun.Max(other => other.name.Length)).Select(pair => pair.one).Distinct()];
        }

        return new(place, found.Count == 1 ? found[0].Code : null, part, found.Count > 1 ? [.. found.Take(MostChoices).Select(one => one.Name)] : []);
    }

    // "培训中心" and "讲堂" are places and no verbs.
    [GeneratedRegex(@"(?:地点(?:[:是为在]|就在)?|地方(?:[:是为在])|在|到|去)\s*(?<place>[^,;。!\s][^,;。!\s]{1,39}?)(?=\s*(?:的?(?:讲(?!堂|台|习)|上课|培训(?!中心|室|基地|教室|学校|点|楼)|举行|举办|组织(?!部)|授课|宣讲|辅导(?!中心|站|室)|学习(?!室|中心|角|园)|进行|集中|开课|开展|开班|主讲|安排|由|[上开办做搞](?:一[次场个节堂期])?[^,;。!\s]{0,20}(?:课|培训|讲座|班))|,|;|。|!|\s|\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"[^,;。!\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
