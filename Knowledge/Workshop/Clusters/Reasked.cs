using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Clusters;

/// <summary>A wording asked again of some catalogue.</summary>
/// <param name="Code">The record that it is answered from now; null when it isn't.</param>
public sealed record Reasked(OpenWording Wording, ReplyStatus Status, string? Code, string? Title)
{
    /// <summary>It is answered from the record that was meant to answer it.</summary>
    public bool IsClosedBy(string code) => Status == ReplyStatus.Answered && string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

    internal static Reasked Of(Catalogue catalogue, OpenWording wording, DateTimeOffset now)
    {
        var answer = Answerer.Answer(catalogue, new Inquiry(wording.Text, Focus.None, now));
        return new(wording, answer.Reply.Status, answer.Source?.Code, answer.Source?.Title);
    }
}
