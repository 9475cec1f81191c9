using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>All that a certificate says: on paper, on the public page and in the credential.</summary>
/// <param name="StaffNumber">Of the holder.</param>
/// <param name="Note">Why it was issued by hand; null where it comes from an exam.</param>
/// <param name="ValidThrough">The last day on which it counts.</param>
/// <param name="Renews">The serial of the certificate that it follows.</param>
public sealed record CertificateFacts(
    string Serial, string Holder, string StaffNumber, string? UnitCode, string UnitName, IReadOnlyList<CertifiedPost> Posts,
    string? ExamCode, string? ExamTitle, string? ExamVersion, string? Score, string? Note,
    DateTimeOffset IssuedAt, DateOnly ValidThrough, string? Renews, bool Sample)
{
    public JsonObject Json() => JsonSerializer.SerializeToNode(this, RecordJson.Options)!.AsObject();

    /// <summary>Null when the value isn't of this form.</summary>
    public static CertificateFacts? Read(JsonNode? value)
    {
        try
        {
            return value.Deserialize<CertificateFacts>(RecordJson.Options) is { Serial: not null, Holder: not null, Posts: not null } facts ? facts : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
