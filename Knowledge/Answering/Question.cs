using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>An inquiry as it was understood from its words alone, before the catalogue is looked at.</summary>
internal sealed record Question
{
    // Nobody explains a matter in more; the patterns that read a question are not made for essays.
    private const int LongestText = 300;

    public required string Text { get; init; }
    public required Route Route { get; init; }
    public required IReadOnlyList<FacetMention> Mentions { get; init; }
    public required bool AsksWhere { get; init; }
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>What is left when facet words, place words and shells are taken away: what the matter is called.</summary>
    public required string Core { get; init; }

    /// <summary>By <see cref="MessageKind"/>, how likely it is one, 0 to 1 in sum.</summary>
    public required float[] Kinds { get; init; }

    public static Question Read(string typed, Learned learned)
    {
        var text = Spoken(typed.Length > LongestText ? typed[..LongestText] : typed);
        var (mentions, withoutFacets) = FacetWords.Read(text);
        var (asksWhere, levels, withoutPlaces) = PlaceWords.Read(withoutFacets);
        var runs = TextFeatures.Of(text);
        var kinds = MessageKind.Shares(learned.Kinds.Score(runs));
        var core = Shells.Strip(withoutPlaces).Trim();
        return new Question
        {
            Text = text,
            Kinds = kinds,
            Route = Routing.RouteOf(text, kinds, onlyAsksForPart: mentions.Count > 0 && !NamesMatter(core)),
            Mentions = FacetReading.Of(mentions, learned.Facets.Score(runs)),
            AsksWhere = asksWhere,
            Levels = levels,
            Core = core,
        };
    }

    /// <summary>Normalised, with blanks for punctuation: people type either.</summary>
    public static string Spoken(string text) =>
        string.Concat(Normaliser.Normalise(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Trim();

    /// <summary>What the matter is called, else all that was said.</summary>
    public string CoreOrText => NamesNothing ? Text : Core;

    /// <summary>It names no matter at all, so it can only be about the one in focus.</summary>
    public bool NamesNothing => !NamesMatter(Core);

    /// <summary>There is not one Chinese character in it.</summary>
    public bool IsForeign => Text.Length > 0 && !Text.Any(c => c is >= '\u4e00' and <= '\u9fff');

    public bool AsksForPart => Mentions.Count > 0 || AsksWhere;

    /// <summary>Words ask for a part or name a level, not only a resemblance to such messages.</summary>
    public bool IsNamedPart => AsksWhere || Mentions.Any(mention => mention.Words.Length > 0);

    private static bool NamesMatter(string core) => core.Count(char.IsLetterOrDigit) > 1;
}
