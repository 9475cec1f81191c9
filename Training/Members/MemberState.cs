namespace Hanyang.Assistant.Training.Members;

public enum MemberState
{
    Active,

    /// <summary>The day on which they left has come.</summary>
    Left,
}
