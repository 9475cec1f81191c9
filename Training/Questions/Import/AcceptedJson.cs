using System.Text.Json;
using System.Text.Json.Serialization;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>An accepted text is a plain string unless there is more to say about it.</summary>
internal sealed class AcceptedJson : JsonConverter<Accepted>
{
    public override Accepted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new(reader.GetString()!);
        }

        using var json = JsonDocument.ParseValue(ref reader);
        var said = json.RootElement;
        return new(
            said.GetProperty("text").GetString()!,
            said.TryGetProperty("credit", out var credit) ? credit.GetDecimal() : 100,
            said.TryGetProperty("feedback", out var feedback) ? feedback.GetString()! : "");
    }

    public override void Write(Utf8JsonWriter writer, Accepted value, JsonSerializerOptions options)
    {
        if (value is { Credit: 100, Feedback: "" })
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        writer.WriteNumber("credit", value.Credit);
        if (value.Feedback.Length > 0)
        {
            writer.WriteString("feedback", value.Feedback);
        }

        writer.WriteEndObject();
    }
}
