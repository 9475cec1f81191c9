namespace Hanyang.Assistant.Training.Courses;

/// <summary>Something that a course gives people to read.</summary>
/// <param name="Title">What it is, or the text itself where there is no address.</param>
/// <param name="Address">Absolute, or a path of this site; null for a text.</param>
public sealed record Handout(string Title, string? Address)
{
    public const int LongestTitle = 500;
    public const int LongestAddress = 500;
    public const int Most = 30;

    /// <summary>A line as people write it: a title, and an address at its end where there is one. Null where it is too long or the address is none.</summary>
    public static Handout? Read(string line)
    {
        var said = line.Trim();
        var at = said.LastIndexOf(' ');
        var last = said[(at + 1)..];
        if (!IsAddress(last))
        {
            return said.Length is > 0 and <= LongestTitle && !last.Contains("://", StringComparison.Ordinal) ? new(said, null) : null;
        }

        var title = at < 0 ? last : said[..at].Trim();
        return title.Length <= LongestTitle && last.Length <= LongestAddress ? new(title, last) : null;
    }

    public override string ToString() => Address is null || Address == Title ? Title : $"{Title} {Address}";

    private static bool IsAddress(string text) =>
        text is ['/', not ('/' or '\\'), ..] || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
