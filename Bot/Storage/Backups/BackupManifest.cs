namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>What a backup says about itself, in <c>manifest.json</c>.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="FormatVersion">Raised when an older program could no longer read the file.</param>
/// <param name="Program">The version of the program that wrote it, for the person who has to find it again.</param>
/// <param name="Migrations">Names of the migrations that the database had, without the time stamps, which differ between the engines.</param>
/// <param name="Files">Every other entry of the archive.</param>
internal sealed record BackupManifest(
    string Format,
    int FormatVersion,
    string Program,
    DateTimeOffset CreatedAt,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupEntry> Files)
{
    public const string FormatName = "hanyang-backup";
    public const int CurrentFormatVersion = 1;
    public const string EntryName = "manifest.json";
}

/// <summary>A table, its rows standing in <see cref="Entry"/> as one JSON object a line.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows)
{
    public string Entry => $"tables/{Name}.jsonl";
}

/// <summary>A file in the archive.</summary>
/// <param name="Sha256">Of its content, in lower-case hexadecimal.</param>
internal sealed record BackupEntry(string Name, string Sha256);
