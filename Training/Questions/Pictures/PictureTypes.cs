namespace Hanyang.Assistant.Training.Questions.Pictures;

/// <summary>The kinds of pictures that every browser shows and that can run nothing, told by their first bytes and never by their name.</summary>
internal static class PictureTypes
{
    /// <summary>Null when it is none of them.</summary>
    public static string? ExtensionOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => "gif",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "webp",
        _ => null,
    };

    /// <param name="name">Of a picture that is kept.</param>
    public static string MediaTypeOf(string name) => Path.GetExtension(name) is ".jpg" ? "image/jpeg" : $"image/{Path.GetExtension(name)[1..]}";
}
