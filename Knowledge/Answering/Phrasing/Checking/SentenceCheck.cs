namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>Why a sentence of the model is not used; <see cref="Holds"/> when it is.</summary>
internal enum SentenceVerdict
{
    Holds,

    /// <summary>It names no passage, or one that wasn't given.</summary>
    Uncited,

    /// <summary>A link, markup, or characters that aren't seen.</summary>
    NotPlain,

    /// <summary>A number, date, limit, fee or phone number that the passage doesn't have.</summary>
    OtherNumber,

    /// <summary>The number stands in the passage, but with something else.</summary>
    NumberElsewhere,

    /// <summary>Words that are neither the passage's nor linking words.</summary>
    OtherWords,

    /// <summary>It denies what the passage doesn't deny, or leaves a denial or an obligation out.</summary>
    OtherSense,
}

/// <summary>Compares a sentence with the passage that it cites. Pure, and strict: what is in doubt doesn't hold, for the passage itself stands below anyway.</summary>
internal static class SentenceCheck
{
    // Of an entry that denies or allows something, a sentence has to repeat so much that the condition can't have been left out.
    private const double NearlyWhole = 0.6;

    // And of each part that it uses so much that it is that part and no scrap of it.
    private const double MoreThanAScrap = 0.5;

    // A clause with fewer pairs of its own says nothing alone.
    private const int FewestPairs = 2;

    public static SentenceVerdict Judge(string sentence, string passage, string context = "")
    {
        var said = CheckedText.Of(sentence);
        var given = CheckedText.Of(passage);
        var known = context.Length == 0 ? given : CheckedText.Of($"{context}\n{passage}");
        if (!said.Keys.All(known.Keys.Contains))
        {
            return SentenceVerdict.OtherNumber;
        }

        if (Common(said, known) < FewestPairs || !Borrowed.Holds(said, known))
        {
            return SentenceVerdict.OtherWords;
        }

        var clauses = Joined(said.Clauses());
        var entries = given.Entries();
        return Surroundings.Hold(said, given) && clauses.All(clause => NumbersBelong(clause, entries))
            ? clauses.All(clause => SenseHolds(clause, said, entries)) ? SentenceVerdict.Holds : SentenceVerdict.OtherSense
            : SentenceVerdict.NumberElsewhere;
    }

    /// <summary>The clause resembles no part of the passage more than those that have its numbers.</summary>
    private static bool NumbersBelong(CheckedText clause, IReadOnlyList<CheckedText> entries)
    {
        if (clause.Keys.Count == 0)
        {
            return true;
        }

        var parts = entries.SelectMany(entry => Joined(entry.Clauses())).ToList();
        return Best(clause, parts.Where(part => clause.Keys.IsSubsetOf(part.Keys))) >= Best(clause, parts.Where(part => !clause.Keys.IsSubsetOf(part.Keys)));
    }

    /// <summary>What both have, a number as much as two pairs.</summary>
    private static int Common(CheckedText said, CheckedText part) => said.Shared(part) + (2 * part.Keys.Count(said.Keys.Contains));

    private static int Weight(CheckedText part) => part.Pairs.Count + (2 * part.Keys.Count);

    private static int Best(CheckedText clause, IEnumerable<CheckedText> parts) => parts.Select(clause.Shared).DefaultIfEmpty(0).Max();

    private static bool SenseHolds(CheckedText clause, CheckedText said, IReadOnlyList<CheckedText> entries)
    {
        var best = Best(clause, entries);
        if (best == 0)
        {
            return !clause.Negations.Any(Negations.Turns);
        }

        return entries.Where(entry => clause.Shared(entry) == best).Any(entry => SenseHolds(clause, said, entry));
    }

    private static bool SenseHolds(CheckedText clause, CheckedText said, CheckedText entry)
    {
        if (!clause.Negations.Where(Negations.Turns).All(entry.Negations.Contains))
        {
            return false;
        }

        var parts = Joined(entry.Clauses());
        var most = Best(clause, parts);
        var near = parts.Where(part => clause.Shared(part) == most).ToList();
        if (!near.Exists(part => part.Negations.Where(Negations.Turns).All(said.Negations.Contains)
            && Common(said, part) >= Weight(part) * MoreThanAScrap && !Contradict(clause, part)))
        {
            return false;
        }

        // 免费 holds for whom the entry says: without the rest of it, it would hold for everybody.
        return !clause.Negations.Any(kind => kind == Negation.Allowed || Negations.Turns(kind))
            || (entry.Keys.All(said.Keys.Contains) && said.Shared(entry) >= entry.Pairs.Count * NearlyWhole);
    }

    /// <summary>One only obliges where the other only allows.</summary>
    private static bool Contradict(CheckedText clause, CheckedText part) =>
        (clause.Negations.Contains(Negation.Obliged) && !clause.Negations.Contains(Negation.Allowed) && part.Negations.Contains(Negation.Allowed) && !part.Negations.Contains(Negation.Obliged))
        || (clause.Negations.Contains(Negation.Allowed) && !clause.Negations.Contains(Negation.Obliged) && part.Negations.Contains(Negation.Obliged) && !part.Negations.Contains(Negation.Allowed));

    /// <summary>Clauses that say nothing alone ("为20元") belong to what stands before them.</summary>
    private static List<CheckedText> Joined(IReadOnlyList<CheckedText> clauses)
    {
        List<CheckedText> joined = [];
        foreach (var clause in clauses)
        {
            if (joined.Count > 0 && (clause.Pairs.Count < FewestPairs || joined[^1].Pairs.Count < FewestPairs))
            {
                joined[^1] = CheckedText.Of($"{joined[^1].Form},{clause.Form}");
            }
            else
            {
                joined.Add(clause);
            }
        }

        return joined;
    }
}
