using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Training;

/// <summary>The kinds of record of this module that can be imported and exported.</summary>
public static class TrainingKinds
{
    public static ImportKind Posts { get; } = new PostKind();
    public static ImportKind Members { get; } = new MemberKind();

    /// <summary>What others refer to comes first.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = [Posts, Members];
}
