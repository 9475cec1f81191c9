using Xunit;

namespace Hanyang.Assistant.Testing;

/// <summary>The public data beside the checkout, read by tests and never part of the project.</summary>
public static class SharedData
{
    /// <summary>The full path, or a skipped test where the whole folder is absent.</summary>
    public static string PathOf(string relative)
    {
        var shared = Path.GetFullPath(Path.Combine(HomeFolderOfSolution(), "..", "shared"));
        Assert.SkipUnless(Directory.Exists(shared), "The shared data folder is not beside the checkout.");
        return Path.Combine(shared, relative);
    }

    private static string HomeFolderOfSolution() =>
        Bot.Storage.HomeFolder.Solution() ?? throw new InvalidOperationException("Tests run from a build of the solution.");
}
