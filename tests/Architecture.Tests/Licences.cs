using System.Text.Json;
using System.Xml.Linq;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Architecture.Tests;

public class Licences
{
    private static readonly string Root = HomeFolder.Solution()!;

    [Fact]
    public void Every_package_that_is_shipped_stands_in_the_notices_with_its_licence()
    {
        var shipped = Shipped();
        var notices = File.ReadAllText(Path.Combine(Root, "THIRD-PARTY-NOTICES.md"));
        Assert.Contains("Microsoft.Data.Sqlite.Core", shipped);
        Assert.All(shipped, package => Assert.True(IsNamed(notices, package), $"{package} is missing in THIRD-PARTY-NOTICES.md"));
        Assert.False(IsNamed(notices, "Some.Package"));
    }

    [Fact]
    public void Publishing_takes_the_notices_and_licences_along()
    {
        var copied = XDocument.Load(Path.Combine(Root, "Bot", "Bot.csproj")).Descendants()
            .Where(item => item.Attribute("CopyToPublishDirectory") is not null).Select(item => (string)item.Attribute("Link")!).ToList();
        Assert.Contains("THIRD-PARTY-NOTICES.md", copied);
        Assert.Contains("licences/OpenCC.txt", copied);
        Assert.Contains("licences/pinyin-pro.txt", copied);
        Assert.Contains("licences/NotoSerifCJK.txt", copied);
        Assert.Contains("webchat.js.LICENSE.txt", File.ReadAllText(Path.Combine(Root, "Bot", "BrowserParts.targets")), StringComparison.Ordinal);
    }

    private static bool IsNamed(string notices, string package) =>
        notices.Split('\n').Any(line => line.Split('|', StringSplitOptions.TrimEntries) is ["", var name, { Length: > 0 }, ..] && name == package);

    /// <summary>What the program's own list of dependencies reaches, without packages that only the build uses.</summary>
    private static HashSet<string> Shipped()
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hanyang.deps.json")));
        var libraries = deps.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .ToDictionary(library => library.Name.Split('/')[0], library => library.Value);
        var types = deps.RootElement.GetProperty("libraries").EnumerateObject()
            .ToDictionary(library => library.Name.Split('/')[0], library => library.Value.GetProperty("type").GetString());
        var forBuilding = Directory.GetFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(reference => (string?)reference.Attribute("PrivateAssets") == "all").Select(reference => (string)reference.Attribute("Include")!);
        HashSet<string> passed = [.. forBuilding];
        var open = new Stack<string>(types.Where(library => library.Value == "project").Select(library => library.Key));
        var shipped = new HashSet<string>();
        while (open.TryPop(out var name))
        {
            if (!passed.Add(name) || !libraries.TryGetValue(name, out var library))
            {
                continue;
            }

            if (types[name] == "package")
            {
                shipped.Add(name);
            }

            if (library.TryGetProperty("dependencies", out var further))
            {
                Array.ForEach([.. further.EnumerateObject()], dependency => open.Push(dependency.Name));
            }
        }

        return shipped;
    }
}
