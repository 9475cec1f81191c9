using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Replays;

/// <summary>What some records said in each of their versions, read at once.</summary>
internal sealed class KeptVersions<TContent>(ILookup<string, RecordVersion> versions)
    where TContent : class
{
    /// <summary>The cited version of the cited record; of any other the one before the present. Null when there was none.</summary>
    public TContent? Before(string code, int current, (string Code, int Version)? cited) => Numbered(code, cited is { } known && known.Code == code ? known.Version : current - 1);

    /// <summary>The cited version of the cited record; of any other the last one.</summary>
    public TContent? Last(string code, (string Code, int Version)? cited) =>
        cited is { } known && known.Code == code ? Numbered(code, known.Version) : Read(versions[code].MaxBy(version => version.Number));

    // A record deleted and made again has had a number twice: the later is meant.
    private TContent? Numbered(string code, int number) => Read(versions[code].Where(version => version.Number == number).MaxBy(version => version.Id));

    private static TContent? Read(RecordVersion? version) => version is null ? null : JsonSerializer.Deserialize<TContent>(version.Content, RecordJson.Options);
}

internal static class KeptVersions
{
    public static async Task<KeptVersions<TContent>> OfAsync<TContent>(IKnowledgeDb db, string kind, IReadOnlyList<string> codes, CancellationToken cancel)
        where TContent : class => new(
        (await db.RecordVersions.AsNoTracking().Where(version => version.Kind == kind && codes.Contains(version.Code)).ToListAsync(cancel))
            .ToLookup(version => version.Code, StringComparer.Ordinal));
}
