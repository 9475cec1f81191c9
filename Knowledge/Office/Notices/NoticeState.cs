namespace Hanyang.Assistant.Knowledge.Office.Notices;

public enum NoticeState
{
    Waiting,
    Sent,

    /// <summary>Tried often enough, or no channel takes it; a person may have it tried again.</summary>
    GivenUp,

    /// <summary>Never sent, because it was of no use any more.</summary>
    Skipped,
}
