using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>Our public keys in a file beside the database, so that a certificate can be checked without opening it. Backups take it along.</summary>
/// <param name="Path">It needn't exist yet.</param>
public sealed record PinnedKeys(string Path)
{
    public const string FileName = "certificate-keys.json";

    /// <summary>Writes what isn't there yet; a key that stands there stays.</summary>
    public void Add(string issuer, IReadOnlyCollection<string> keys)
    {
        var known = Read(Path) ?? [];
        if (keys.All(known.Contains))
        {
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // Whoever reads it meanwhile finds the old file or the new one, whole.
        var fresh = $"{Path}.{Guid.NewGuid():N}";
        File.WriteAllText(fresh, JsonSerializer.Serialize(IssuerDocument.Of(issuer, [.. known.Union(keys)]), RecordJson.Indented));
        File.Move(fresh, Path, overwrite: true);
    }

    /// <summary>The keys in a file of this form, which is that of <c>/certificates/issuer</c> too; null when it can't be read as one.</summary>
    public static IReadOnlyList<string>? Read(string path)
    {
        try
        {
            return IssuerDocument.KeysIn(JsonNode.Parse(File.ReadAllText(path)));
        }
        catch (Exception damage) when (damage is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }
}
