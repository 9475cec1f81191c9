namespace Hanyang.Assistant.Architecture.Tests;

public class Names
{
    private static readonly string[] SayNothing = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Info", "Base"];
    private static readonly string[] FoldersByKind = ["Controllers", "Services", "Repositories", "Dtos", "Common", "Helpers", "Utils"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(House.Projects.SelectMany(House.TypesOf), SaysNothing);

    [Fact]
    public void Canary_a_manager_is_noticed() => Assert.Single(House.TypesOf(House.Canary), SaysNothing);

    [Fact]
    public void Folders_are_features() => Assert.DoesNotContain(FoldersOf(House.Folder), IsByKind);

    [Fact]
    public void Canary_a_folder_of_services_is_noticed()
    {
        var folder = Directory.CreateTempSubdirectory("hanyang-test-");
        folder.CreateSubdirectory("Guides/Services");
        Assert.Single(FoldersOf(folder.FullName), IsByKind);
        folder.Delete(recursive: true);
    }

    private static bool SaysNothing(Type type) =>
        SayNothing.Any(ending => type.Name.Split('`')[0].EndsWith(ending, StringComparison.Ordinal));

    private static bool IsByKind(string folder) => FoldersByKind.Contains(Path.GetFileName(folder));

    /// <summary>Our folders: not what builds, packages and git put there.</summary>
    private static IEnumerable<string> FoldersOf(string root) =>
        Directory.EnumerateDirectories(root)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules" or "lib" or "data" or "artifacts") && !Path.GetFileName(folder).StartsWith('.'))
            .SelectMany(folder => FoldersOf(folder).Prepend(folder));

    private sealed class GuideManager;
}
