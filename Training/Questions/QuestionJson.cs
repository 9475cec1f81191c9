using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training.Questions;

/// <summary>How a question's content stands in its column and in its digest. Generated, so that reading thousands for papers costs little.</summary>
[JsonSerializable(typeof(QuestionContent))]
public sealed partial class QuestionJson : JsonSerializerContext
{
    private static readonly QuestionJson Ours = new(new JsonSerializerOptions(RecordJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    public static string Write(QuestionContent content) => JsonSerializer.Serialize(content, Ours.QuestionContent);

    public static QuestionContent Read(string json) => JsonSerializer.Deserialize(json, Ours.QuestionContent)!;

    /// <summary>SHA-256 of the JSON form, in lower-case hexadecimal.</summary>
    public static string Digest(QuestionContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Ours.QuestionContent)));
}
