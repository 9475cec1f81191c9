using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers a question about a service point: where it is, when it is open, what it can do.</summary>
internal static class PointReply
{
    public static Answer For(CatalogueEntry entry, PointContent point, double confidence)
    {
        var text = new ReplyText(point.Name);
        text.Line(point.Services);
        text.Section(Sentences.Get("Address"), point.Address.Length == 0 ? [] : [point.Address]);
        text.Section(Sentences.Get("OpeningHours"), PointText.Hours(point));
        text.Section(Sentences.Get("Phone"), point.Phone.Length == 0 ? [] : [point.Phone]);
        return new(
            new Reply
            {
                Status = ReplyStatus.Answered,
                Text = text.ToString(entry.IsSample),
                Citations = [new(CitationKind.Point, entry.Code, entry.Title, null, entry.Version)],
                Confidence = confidence,
                Sample = entry.IsSample,
            },
            new Focus(Place: entry.Code));
    }
}
