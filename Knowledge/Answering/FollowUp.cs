using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Messages that are understood only from the guide that was last answered from: "那要多久?", "换成公司呢?"</summary>
internal static partial class FollowUp
{
    // A message that says so clearly what it is about stands on its own, unless its form leans on what went before.
    private const double StandsAlone = 0.55;
    private const double StandsAloneThough = 0.9;

    // How much more of the new pairs of characters another record has to have, to be what is meant now: half a rare one, or one where a part is asked for.
    private const float Other = 2.5f;
    private const float OtherThough = 5;

    // More pairs of characters than this that the record doesn't know are a matter of their own ("量子纠缠怎么办理"); what leans on the talk so far may say more.
    private const float MostUnknown = 16;
    private const float MostUnknownThough = 30;

    private const float MostUnknownOfOther = 45;

    // In scores of candidates.
    private const float FullWeight = 8;
    private const float SameAction = 1;

    // Longer messages say what they are about.
    private const int Short = 14;

    private const int LongestHint = 12;

    /// <summary>The guide in focus, when the message names no matter of its own: only a part of it, or a place.</summary>
    public static Understanding? Bare(Catalogue catalogue, Question question, Focus focus, Place? place, DateOnly today)
    {
        if (focus.Guide is not { } code || catalogue.Guide(code) is not { } guide || !guide.HoldsOn(today) || !(question.AsksForPart || place is not null))
        {
            return null;
        }

        // Words for a part or a level say more than what kind of message the rest resembles.
        var isNamed = question.IsNamedPart && question.Route is not (Route.Danger or Route.Distress or Route.Account or Route.Foreign);
        var isBare = question.Route is Route.Inquiry or Route.Place || isNamed
            ? PlaceFinder.NamesNothingElse(question, place) || (isNamed && question.Route is not Route.Inquiry && place is null && question.Text.Length <= Short)
            : false;
        return isBare ? About(guide, question with { Route = Route.Inquiry }, 1) : null;
    }

    /// <summary>The guide in focus, or one like it that the new words point to, when they make sense only with it.</summary>
    public static Understanding? InFocus(Catalogue catalogue, Understanding alone, Focus focus, DateOnly today)
    {
        var question = alone.Question;
        if (focus.Guide is not { } code || catalogue.Guide(code) is not { } guide || !guide.HoldsOn(today))
        {
            return null;
        }

        var leans = Leaning().IsMatch(question.Text);
        if (alone.Decision.Confidence >= (leans ? StandsAloneThough : StandsAlone) || !(leans || Asks(ref question, alone, catalogue)))
        {
            return null;
        }

        var said = catalogue.Weights.Weigh(Phrase.Of(catalogue.Expand(question.Core, guide.Category)));
        var about = OtherMeant(catalogue, alone, question, guide, said, leans || !question.IsNamedPart ? Other : OtherThough, today) ?? guide;
        if (Unknown(said, about) > (about != guide ? MostUnknownOfOther : leans ? MostUnknownThough : MostUnknown))
        {
            return null;
        }

        return About(about, Inheriting(question, focus, leans), Math.Max(0.5, alone.Decision.Confidence));
    }

    /// <summary>A short message that means nothing by itself asks for the part that it most resembles.</summary>
    private static bool Asks(ref Question question, Understanding alone, Catalogue catalogue)
    {
        if (!question.AsksForPart && question.Text.Length <= Short && alone.Decision is { Chosen: null, Choices.Count: 0 } && FacetReading.Likeliest(catalogue.Learned.Facets, question.Text) is { } mention)
        {
            question = question with { Mentions = [mention] };
        }

        return question.AsksForPart;
    }

    /// <summary>Another guide of the same field that has the new words and the one in focus hasn't; best where it also goes with the talk so far.</summary>
    private static CatalogueEntry? OtherMeant(Catalogue catalogue, Understanding alone, Question question, CatalogueEntry guide, WeighedPhrase said, float least, DateOnly today)
    {
        var actions = WordingTable.Shipped.ActionsIn(question.Core) is not 0 and var named ? named : guide.Actions;
        var together = Understanding.Read(catalogue, question with { Core = $"{question.Core} {Normaliser.Normalise(guide.Title)}" }, today);
        return together.Candidates.Concat(alone.Candidates)
            .Where(candidate => candidate.Entry.Kind == CitationKind.Guide && candidate.Entry.Category == guide.Category && candidate.Entry != guide)
            .GroupBy(candidate => candidate.Entry, (entry, seen) => (Entry: entry, Score: seen.Sum(candidate => candidate.Score)))
            .Select(pair => (pair.Entry, pair.Score, More: More(said, pair.Entry, guide)))
            .Where(pair => pair.More >= least)
            .OrderByDescending(pair => pair.Score + (pair.More / FullWeight) + ((pair.Entry.Actions & actions) != 0 ? SameAction : 0))
            .FirstOrDefault().Entry;
    }

    /// <summary>What of the new words the one has and the other hasn't: among all that its editors wrote, or in its name and what is said for it.</summary>
    private static float More(WeighedPhrase said, CatalogueEntry one, CatalogueEntry other) => Math.Max(
        said.PairsWithout(one.Vocabulary, other.Vocabulary),
        Math.Max(said.PairsWithout(one.Generated, other.Generated), said.PairsWithout(one.Phrases[0], other.Phrases[0])));

    /// <summary>By its form it may need what went before, for whoever can tell.</summary>
    public static bool MayBe(Question question) => Leaning().IsMatch(question.Text) || question.AsksForPart || question.Text.Length <= LongestHint;

    /// <summary>The record knows what was said, but for a little.</summary>
    public static bool IsAbout(Catalogue catalogue, Question question, CatalogueEntry entry)
    {
        var said = catalogue.Weights.Weigh(Phrase.Of(catalogue.Expand(question.Core, entry.Category)));
        return Unknown(said, entry) <= (Leaning().IsMatch(question.Text) ? MostUnknownThough : MostUnknown);
    }

    /// <summary>"那换领呢?" asks for the part that was asked for before.</summary>
    public static Question WithPart(Question question, Question typed, Focus focus) =>
        question.AsksForPart ? question
        : typed.Mentions.Count > 0 ? question with { Mentions = typed.Mentions }
        : focus.Facet is { } facet ? question with { Mentions = [new FacetMention(facet, "")] }
        : question;

    private static float Unknown(WeighedPhrase said, CatalogueEntry entry) =>
        said.Weight - said.Shared(entry.Vocabulary) - said.SharedWithout(entry.Generated, entry.Vocabulary);

    private static Understanding About(CatalogueEntry entry, Question question, double confidence) =>
        new(question, [], new(entry, confidence, []));

    /// <summary>"那换领呢?" asks for the part that was asked for before.</summary>
    private static Question Inheriting(Question question, Focus focus, bool leans) =>
        (leans ? question.IsNamedPart : question.AsksForPart) || focus.Facet is not { } facet ? question : question with { Mentions = [new FacetMention(facet, "")] };

    [GeneratedRegex("^(那|那么|如果|要是|假如|换成|换了|改成|还有|另外|然后|或者)|(呢|的话)\\s*($| )|^[^ ]{2,12}的话")]
    private static partial Regex Leaning();
}
