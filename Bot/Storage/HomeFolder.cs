namespace Hanyang.Assistant.Bot.Storage;

/// <summary>Where the program keeps what is not in PostgreSQL: the SQLite file, keys, uploaded pictures.</summary>
/// <param name="Path">The folder that contains <c>data/</c>.</param>
public sealed record HomeFolder(string Path)
{
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary><c>HANYANG_HOME</c>; else the folder of the solution when run from a build of it; else the working directory.</summary>
    public static HomeFolder Find() =>
        new(Environment.GetEnvironmentVariable("HANYANG_HOME") is { Length: > 0 } home
            ? System.IO.Path.GetFullPath(home)
            : Solution() ?? Directory.GetCurrentDirectory());

    /// <summary>The folder of the solution when this is a build output below it and not a published program.</summary>
    public static string? Solution()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        if (output.Parent?.Parent?.Name != "bin")
        {
            return null;
        }

        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Hanyang.Assistant.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
