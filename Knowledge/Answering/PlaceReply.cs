using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers a question about places where no matter is named: the point that was named, else the hall, and what to say to be shown nearer ones.</summary>
internal static class PlaceReply
{
    public static Answer For(Catalogue catalogue, Place? named)
    {
        if ((named ?? catalogue.Places.FirstOrDefault(place => place.Point.Kind == PointKind.Hall)) is not { } place || catalogue.Find(place.Code) is not { } entry)
        {
            return FixedReplies.Unanswered(catalogue);
        }

        var answer = PointReply.For(entry, place.Point, 1);
        return named is not null
            ? answer
            : answer with { Reply = answer.Reply with { Text = $"{Sentences.Get("PlaceHall")}\n\n{answer.Reply.Text}\n\n{Sentences.Get("PlaceMore")}" } };
    }
}
