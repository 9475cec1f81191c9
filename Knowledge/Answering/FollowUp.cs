using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Messages that are understood only from the guide that was last answered from: "那要多久?", "换成公司呢?"</summary>
internal static partial class FollowUp
{
    // A message that says so clearly what it is about stands on its own, unless its form leans on what went before.
    private const double StandsAlone = 0.55;
    private const double StandsAloneThough = 0.9;

    // How much more of the new words another record has to have, to be what is meant now.
    private const float Other = 1.2f;

    // More pairs of characters than this that the record doesn't know are a matter of their own ("量子纠缠怎么办理"); what leans on the talk so far may say more.
    private const float MostUnknown = 18;
    private const float MostUnknownThough = 30;

    private const int LongestHint = 12;

    /// <summary>The guide in focus, when the message names no matter of its own: only a part of it, or a place.</summary>
    public static Understanding? Bare(Catalogue catalogue, Question question, Focus focus, Place? place) =>
        focus.Guide is { } code && (question.AsksForPart || place is not null) && PlaceFinder.NamesNothingElse(question, place)
            && question.Route is Route.Inquiry or Route.Place && catalogue.Guide(code) is { } guide
            ? About(guide, question with { Route = Route.Inquiry }, 1)
            : null;

    /// <summary>The guide in focus, or one like it that the new words point to, when they make sense only with it.</summary>
    public static Understanding? InFocus(Catalogue catalogue, Understanding alone, Focus focus, DateOnly today)
    {
        var question = alone.Question;
        if (focus.Guide is not { } code || catalogue.Guide(code) is not { } guide)
        {
            return null;
        }

        var leans = Leaning().IsMatch(question.Text);
        if (alone.Decision.Confidence >= (leans ? StandsAloneThough : StandsAlone) || !(leans || question.AsksForPart))
        {
            return null;
        }

        var together = Understanding.Read(catalogue, question with { Core = $"{question.Core} {Normaliser.Normalise(guide.Title)}" }, today);
        var said = catalogue.Weights.Weigh(Phrase.Of(catalogue.Expand(question.Core, guide.Category)));
        var other = together.Candidates.Select(candidate => candidate.Entry).Where(entry => entry.Kind == CitationKind.Guide && entry.Category == guide.Category)
            .Select(entry => (Entry: entry, More: said.SharedWithout(entry.Vocabulary, guide.Vocabulary)))
            .Where(pair => pair.More >= Other)
            .OrderByDescending(pair => pair.More)
            .FirstOrDefault().Entry;
        var about = other ?? guide;
        return IsAbout(catalogue, question, about) ? About(about, WithPart(question, question, focus), Math.Max(0.5, alone.Decision.Confidence)) : null;
    }

    /// <summary>By its form it may need what went before, for whoever can tell.</summary>
    public static bool MayBe(Question question) => Leaning().IsMatch(question.Text) || question.AsksForPart || question.Text.Length <= LongestHint;

    /// <summary>The record knows what was said, but for a little.</summary>
    public static bool IsAbout(Catalogue catalogue, Question question, CatalogueEntry entry)
    {
        var said = catalogue.Weights.Weigh(Phrase.Of(catalogue.Expand(question.Core, entry.Category)));
        return said.Weight - said.Shared(entry.Vocabulary) <= (Leaning().IsMatch(question.Text) ? MostUnknownThough : MostUnknown);
    }

    /// <summary>"那换领呢?" asks for the part that was asked for before.</summary>
    public static Question WithPart(Question question, Question typed, Focus focus) =>
        question.AsksForPart ? question
        : typed.Mentions.Count > 0 ? question with { Mentions = typed.Mentions }
        : focus.Facet is { } facet ? question with { Mentions = [new FacetMention(facet, "")] }
        : question;

    private static Understanding About(CatalogueEntry entry, Question question, double confidence) =>
        new(question, [], new(entry, confidence, []));

    [GeneratedRegex("^(那|那么|如果|要是|假如|换成|换了|改成|还有|另外|然后|或者)|(呢|的话)\\s*$")]
    private static partial Regex Leaning();
}
