using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>The rows of a JSON file: a list of objects, read one by one, or an object that holds the list under a known name.</summary>
internal static class JsonRows
{
    // An object around the list is read whole; only small files, such as a year's holiday notice, come that way.
    private const int LargestWhole = 10_000_000;

    private static readonly JsonSerializerOptions Strict = new(RecordJson.Options) { AllowDuplicateProperties = false };

    public static async IAsyncEnumerable<SourceRow> ReadAsync(
        Stream stream, RecordShape shape, string? listProperty, [EnumeratorCancellation] CancellationToken cancel)
    {
        var number = 0;
        await using var elements = Elements(stream, listProperty, cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            try
            {
                if (!await elements.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (JsonException broken)
            {
                throw new UnreadableFileException(
                    Sentences.Get("ImportBrokenJson", (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1), number + 1, cause: broken);
            }

            yield return Row(++number, elements.Current, shape);
        }
    }

    private static SourceRow Row(int number, JsonElement element, RecordShape shape)
    {
        var refusals = new Refusals();
        try
        {
            return new(number, shape.Read(element, "", refusals) as JsonObject ?? [], refusals);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a property's name.
            refusals.Add("", Sentences.Get("ImportControlCharacter"));
            return new(number, [], refusals);
        }
    }

    private static IAsyncEnumerable<JsonElement> Elements(Stream stream, string? listProperty, CancellationToken cancel)
    {
        var first = FirstByte(stream);
        stream.Position = 0;
        return first switch
        {
            '[' => JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, Strict, cancel),
            '{' when listProperty is not null && stream.Length <= LargestWhole => Whole(stream, listProperty).ToAsyncEnumerable(),
            _ => throw new UnreadableFileException(Sentences.Get("ImportNotAList")),
        };
    }

    private static IEnumerable<JsonElement> Whole(Stream stream, string listProperty)
    {
        var root = JsonSerializer.Deserialize<JsonElement>(stream, Strict);
        if (!root.TryGetProperty(listProperty, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableFileException(Sentences.Get("ImportNotAList"));
        }

        foreach (var element in list.EnumerateArray())
        {
            yield return element;
        }
    }

    private static int FirstByte(Stream stream)
    {
        // A byte order mark may stand before.
        int next;
        do
        {
            next = stream.ReadByte();
        }
        while (next is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);

        return next;
    }
}
