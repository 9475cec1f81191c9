using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Benchmarks.Fitting;

/// <summary>A message of known meaning in the catalogue that doesn't know it.</summary>
internal sealed class FitExample(Catalogue catalogue, SeedInquiry inquiry, float counts)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Question question = Question.Read(inquiry.Text, catalogue.Learned);

    public SeedInquiry Inquiry => inquiry;

    /// <summary>Of a catalogue that has no confirmed inquiries.</summary>
    public bool IsUnconfirmed => catalogue.Nearest.Count == 0;

    /// <summary>How many ordinary examples it counts for.</summary>
    public float Counts => counts;

    /// <summary>The candidates' features, and which of the candidates are right.</summary>
    public (float[][] Rows, int[] Right) Ranking()
    {
        var candidates = Candidates.Rank(catalogue, question, Asked, Near, Today);
        var rows = candidates.Select(Row).ToArray();
        return (rows, [.. Enumerable.Range(0, rows.Length).Where(at => inquiry.Codes.Contains(candidates[at].Entry.Code))]);
    }

    /// <summary>The evidence for the decision, by the weights that the catalogue has now, and what would be right.</summary>
    public (float[] Evidence, Verdict Right)? Decision()
    {
        if (question.Route is Route.Elsewhere)
        {
            return null;
        }

        var ranked = Settling.Of(catalogue, Candidates.Rank(catalogue, question, Asked, Near, Today), Today);
        if (ranked.Count == 0 || ranked.Any(candidate => candidate.Features.NameLikeness >= .99f))
        {
            return null;
        }

        var first = ranked.FindIndex(candidate => inquiry.Codes.Contains(candidate.Entry.Code));
        var right = inquiry.Meaning switch
        {
            InquiryMeaning.Record => first == 0 ? Verdict.Answer : first is > 0 and < 4 ? Verdict.Clarify : Verdict.Refuse,
            InquiryMeaning.Ambiguous => Verdict.Clarify,
            _ => Verdict.Refuse,
        };
        return (Evidence.Of(catalogue, question, Asked, Near, ranked), right);
    }

    private Asked Asked => new(catalogue, question);

    private Nearness Near => Nearness.To(catalogue, question);

    private static float[] Row(Candidate candidate)
    {
        var row = new float[Features.Count];
        candidate.Features.CopyTo(row);
        return row;
    }
}
