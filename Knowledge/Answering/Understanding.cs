using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What an inquiry is taken to mean: as it was typed or, where that says little and another reading says much more, corrected.</summary>
/// <param name="Corrected">The other reading, when that was taken.</param>
internal sealed record Understanding(Question Question, IReadOnlyList<Candidate> Candidates, Decision Decision, string? Corrected = null)
{
    // An inquiry understood so well needs no other reading.
    private const double Sure = 0.75;

    // By how much more another reading has to say.
    private const double Gain = 0.12;

    // A reading that changes more than this of what was typed in characters is another text.
    private const double MostChanged = 0.34;

    public static Understanding Of(Catalogue catalogue, Question question, DateOnly today)
    {
        var typed = Read(catalogue, question, today);
        if (typed.Decision.Confidence >= Sure || !catalogue.Speller.Doubts(question.Text)
            || catalogue.Speller.Correct(question.Text) is not { } other || IsAnotherText(question.Text, other))
        {
            return typed;
        }

        var read = Read(catalogue, Question.Read(other, catalogue.Learned), today) with { Corrected = other };
        return read.Decision.Confidence >= typed.Decision.Confidence + Gain ? read : typed;
    }

    /// <summary>The codes of the records, best first.</summary>
    public IEnumerable<string> Ranking => Candidates.Select(candidate => candidate.Entry.Code);

    /// <summary>As it was typed.</summary>
    public static Understanding Read(Catalogue catalogue, Question question, DateOnly today)
    {
        var asked = new Asked(catalogue, question);
        var near = Nearness.To(catalogue, question);
        var ranked = Settling.Of(catalogue, Answering.Candidates.Rank(catalogue, question, asked, near, today), today);
        return new(question, ranked, Decision.Make(catalogue, question, asked, near, ranked));
    }

    private static bool IsAnotherText(string typed, string other)
    {
        var characters = typed.Where(c => c > '\u007f').ToList();
        var kept = characters.Count(other.Contains);
        return characters.Count - kept > Math.Max(1, characters.Count * MostChanged);
    }
}
