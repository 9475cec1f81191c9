using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>A draft in the reader's words, and where it is found.</summary>
internal static class DraftWords
{
    public static string State(GuideDraft draft) => draft is { State: DraftState.Scheduled, EffectiveOn: { } day }
        ? Sentences.Get("DraftState_ScheduledOn", Day(day))
        : Sentences.Get($"DraftState_{draft.State}");

    /// <summary>Who has it and how far it is, on one line.</summary>
    public static string Line(GuideDraft draft) => Sentences.Get("DraftLine", draft.AuthorName, State(draft), Time(draft.ChangedAt));

    public static string Time(DateTimeOffset at) => $"{BureauTime.Local(at):yyyy-MM-dd HH:mm}";

    public static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    /// <summary>What can be written on opens for writing, the rest for reading.</summary>
    public static string Address(GuideDraft draft) => draft.IsWritable ? $"~/knowledge/drafts/{draft.Id}" : $"~/knowledge/drafts/{draft.Id}/review";

    public static IQueryable<GuideDraft> OpenOnes(this IQueryable<GuideDraft> drafts) =>
        drafts.Where(draft => draft.State != DraftState.Published && draft.State != DraftState.Discarded);
}
