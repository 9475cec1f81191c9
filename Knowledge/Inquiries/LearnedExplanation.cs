using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Why a candidate stands where it stands.</summary>
/// <param name="Score">What ordered the candidates.</param>
/// <param name="Learned">The part of it that the learned version added.</param>
/// <param name="Signals">What that rests on, the heaviest first.</param>
public sealed record ExplainedCandidate(string Code, string Title, double Score, double Learned, IReadOnlyList<SignalShare> Signals);

/// <summary>What the active learned version makes of a text.</summary>
/// <param name="Version">Its number.</param>
public sealed record LearnedExplanation(int Version, IReadOnlyList<ExplainedCandidate> Candidates)
{
    private const int First = 5;
    private const int Heaviest = 8;

    /// <returns>Null where nothing that was learned takes part.</returns>
    public static LearnedExplanation? Of(Catalogue catalogue, string text, DateTimeOffset now)
    {
        if (catalogue.Active is not { } active)
        {
            return null;
        }

        var (question, candidates, _, _) = Answering.Asking.Of(catalogue, new Inquiry(text, Focus.None, now)).Understanding;
        return new(active.Number, [.. candidates.Take(First).Select(candidate => new ExplainedCandidate(
            candidate.Entry.Code,
            candidate.Entry.Title,
            Math.Round(candidate.Score, 3),
            Math.Round(candidate.Features.Learned, 3),
            [.. active.Search.Explain(question.Text, candidate.Entry.Ordinal).Where(share => share.Contribution != 0).Take(Heaviest)]))]);
    }
}
