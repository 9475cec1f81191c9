namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>The folders below <c>data/</c> that belong to the data: keys and uploaded pictures.</summary>
internal static class KeptFolders
{
    public static IReadOnlyList<string> Names { get; } = ["keys", "pictures"];

    /// <summary>Every file in them, as <c>keys/…</c> or <c>pictures/…</c>.</summary>
    public static IEnumerable<string> FilesIn(HomeFolder home) =>
        from name in Names
        let folder = Path.Combine(home.Data, name)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select Path.GetRelativePath(home.Data, file).Replace('\\', '/');

    /// <summary>Whether an archive's entry may be put back: it stays inside one of the folders whatever it is called.</summary>
    public static bool Owns(string entry)
    {
        var parts = entry.Split('/');
        return parts.Length > 1
            && Names.Contains(parts[0])
            && parts.All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);
    }

    /// <summary>Puts the staged folders in the place of the present ones. Renames only, so that little can go wrong.</summary>
    public static void Replace(HomeFolder home, string staged)
    {
        foreach (var name in Names)
        {
            var (present, next, old) = (Path.Combine(home.Data, name), Path.Combine(staged, name), Path.Combine(staged, $"old-{name}"));
            if (Directory.Exists(present))
            {
                Directory.Move(present, old);
            }

            if (Directory.Exists(next))
            {
                Directory.Move(next, present);
            }
        }
    }
}
