using System.Reflection;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Training;

namespace Hanyang.Assistant.Architecture.Tests;

/// <summary>The four projects, from the lowest to the highest, and the folder that they stand in.</summary>
internal static class House
{
    public static IReadOnlyList<Assembly> Projects { get; } =
        [typeof(IKnowledgeDb).Assembly, typeof(ITrainingDb).Assembly, typeof(ISchedulerDb).Assembly, typeof(AssistantHost).Assembly];

    /// <summary>This project, in which every rule finds something to complain of.</summary>
    public static Assembly Canary => typeof(House).Assembly;

    public static string Folder => HomeFolder.Solution()!;

    /// <summary>The types that somebody wrote.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.Name.Contains('<', StringComparison.Ordinal));

    public static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
