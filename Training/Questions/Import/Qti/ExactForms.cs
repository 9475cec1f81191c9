using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>
/// What QTI has no place for lies beside the items of our own packages, each form with a digest of its item: as long as nobody has changed
/// the item, reading the package back gives exactly what was written. A changed item is read as any other.
/// </summary>
internal sealed class ExactForms(IReadOnlyDictionary<string, (string Digest, QuestionForm Form)> forms)
{
    public const string Name = "hanyang-questions.json";

    public static ExactForms None { get; } = new(new Dictionary<string, (string, QuestionForm)>());

    public QuestionForm? Find(string path, byte[] item) => forms.TryGetValue(path, out var exact) && exact.Digest == DigestOf(item) ? exact.Form : null;

    public static string DigestOf(byte[] item) => Convert.ToHexStringLower(SHA256.HashData(item));

    public static JsonObject Entry(string path, byte[] item, QuestionForm form) => new() { ["item"] = path, ["digest"] = DigestOf(item), ["form"] = form.ToJson() };

    public static byte[] Write(JsonArray entries) => RecordJson.WriteBytes(entries);

    public static ExactForms Read(ZipArchiveEntry? entry, Func<ZipArchiveEntry, byte[]> bytes)
    {
        if (entry is null)
        {
            return None;
        }

        try
        {
            return new(JsonSerializer.Deserialize<JsonArray>(bytes(entry))!.OfType<JsonObject>().ToDictionary(
                one => one["item"]!.GetValue<string>(),
                one => (one["digest"]!.GetValue<string>(), QuestionForm.Of(one["form"]!.AsObject()))));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or KeyNotFoundException)
        {
            // Somebody has been at it; the items themselves still say most.
            return None;
        }
    }
}
