using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>A document or a question as a line of a JSON Lines file; a question has no title.</summary>
internal sealed record JsonLine(string File, int Number, string Id, string Title, string Text)
{
    public void Refuse(EvaluationRefusal refusal, bool when)
    {
        if (when)
        {
            throw new EvaluationRefusedException(refusal, File, Number, Id);
        }
    }
}

internal static class JsonLines
{
    /// <summary>The lines in order, empty ones left out; a name that ends in <c>.gz</c> is unpacked.</summary>
    /// <exception cref="EvaluationRefusedException">The file or one of its lines cannot be read.</exception>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(string file, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = TextLines.Open(file);
        await using Stream unpacked = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        await foreach (var (number, text) in TextLines.ReadAsync(file, unpacked, cancel))
        {
            yield return Parse(file, number, text);
        }
    }

    private static JsonLine Parse(string file, int number, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && String(json.RootElement, "_id") is { Length: > 0 } id
                && String(json.RootElement, "text") is { } body)
            {
                return new(file, number, id, String(json.RootElement, "title") ?? "", body);
            }
        }
        catch (JsonException)
        {
            // Refused below, like a line of another shape.
        }

        throw new EvaluationRefusedException(EvaluationRefusal.JsonLineUnreadable, file, number);
    }

    private static string? String(JsonElement line, string name)
    {
        try
        {
            return line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is JSON but no text.
            return null;
        }
    }
}
