using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What the confirmed inquiries nearest to a question turned out to mean.</summary>
/// <param name="Records">By code, the likeness of the nearest inquiry about it, and its share in the likeness of all that are near.</param>
/// <param name="Outside">The likeness of the nearest to which the catalogue had no answer.</param>
/// <param name="Ambiguous">The likeness of the nearest that left open which record was meant.</param>
internal sealed record Nearness(IReadOnlyDictionary<string, (float Nearest, float Share)> Records, float Outside, float Ambiguous)
{
    public static Nearness To(Catalogue catalogue, Question question)
    {
        Dictionary<string, (float Nearest, float Share)> records = new(StringComparer.OrdinalIgnoreCase);
        var (outside, ambiguous, all) = (0f, 0f, 0f);
        foreach (var (inquiry, likeness) in catalogue.Nearest.Find(question.Text))
        {
            // Many faint resemblances say less than one strong one.
            var counts = likeness * likeness;
            all += counts;
            outside = inquiry.Meaning == InquiryMeaning.Outside ? MathF.Max(outside, likeness) : outside;
            ambiguous = inquiry.Meaning == InquiryMeaning.Ambiguous ? MathF.Max(ambiguous, likeness) : ambiguous;
            if (inquiry.Meaning == InquiryMeaning.Record)
            {
                foreach (var code in inquiry.Codes)
                {
                    var (nearest, share) = records.GetValueOrDefault(code);
                    records[code] = (MathF.Max(nearest, likeness), share + counts);
                }
            }
        }

        return new(all == 0 ? records : records.ToDictionary(pair => pair.Key, pair => (pair.Value.Nearest, pair.Value.Share / MathF.Max(all, catalogue.Nearest.LeastWeight)), StringComparer.OrdinalIgnoreCase), outside, ambiguous);
    }
}
