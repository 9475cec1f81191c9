using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Finds the place that an inquiry names, by the names that residents use for the service points.</summary>
internal static class PlaceFinder
{
    public static Place? Find(Catalogue catalogue, Question question) => catalogue.PlaceNames.Find(question.Text);

    /// <summary>Apart from the place, the parts asked for and shells, the inquiry says nothing.</summary>
    public static bool NamesNothingElse(Question question, Place? place)
    {
        if (place is null)
        {
            return question.NamesNothing;
        }

        var rest = question.Core;
        foreach (var name in place.Point.Places.Prepend(place.Point.Name).OrderByDescending(name => name.Length))
        {
            rest = rest.Replace(Normaliser.Normalise(name), " ", StringComparison.Ordinal);
        }

        return rest.Count(char.IsLetterOrDigit) < 3;
    }
}
