using System.Buffers.Text;

namespace Hanyang.Assistant.Training.Questions.Pictures;

/// <summary>A picture within a text, as a data URI (RFC 2397).</summary>
internal static class PictureData
{
    private const string Scheme = "data:";
    private const string Encoding = ";base64,";

    /// <summary>Characters of the longest that can be kept.</summary>
    public const int Longest = (QuestionPicture.MostBytes / 3 * 4) + 100;

    public static bool IsIn(string text) => text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>A picture that is only named; null where the picture itself stands.</summary>
    public static string? NameIn(string? picture) => picture is not null && IsIn(picture) ? null : picture;

    public static string Write(string name, byte[] bytes) => $"{Scheme}{PictureTypes.MediaTypeOf(name)}{Encoding}{Convert.ToBase64String(bytes)}";

    /// <summary>Of base64 as other systems' files hold it; what kind of picture it is shows when it is read.</summary>
    public static string OfBase64(string base64) => $"{Scheme}image/*{Encoding}{string.Concat(base64.Where(c => !char.IsWhiteSpace(c)))}";

    /// <summary>Null when it is no picture that can be kept.</summary>
    public static byte[]? Read(string uri)
    {
        var at = uri.IndexOf(Encoding, StringComparison.OrdinalIgnoreCase);
        if (!IsIn(uri) || at < 0 || !Base64.IsValid(uri.AsSpan(at + Encoding.Length)))
        {
            return null;
        }

        var bytes = Convert.FromBase64String(uri[(at + Encoding.Length)..]);
        return QuestionPicture.NameOf(bytes) is null ? null : bytes;
    }
}
