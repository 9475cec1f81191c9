using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Writes a list of objects, one by one, with the properties in the order of their columns.</summary>
internal static class JsonFile
{
    private const int FlushEvery = 100;

    public static async Task WriteAsync(Stream stream, RecordShape shape, IAsyncEnumerable<JsonObject> records, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = RecordJson.Options.Encoder });
        json.WriteStartArray();
        var count = 0;
        await foreach (var record in records.WithCancellation(cancel))
        {
            json.WriteStartObject();
            foreach (var field in shape.Fields.Where(field => !field.ImportOnly))
            {
                json.WritePropertyName(field.Key);
                if (record[field.Key] is { } value)
                {
                    value.WriteTo(json, RecordJson.Options);
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndObject();
            if (++count % FlushEvery == 0)
            {
                await json.FlushAsync(cancel);
            }
        }

        json.WriteEndArray();
    }
}
