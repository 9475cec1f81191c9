namespace Hanyang.Assistant.Knowledge.Search.Correction;

/// <summary>How people ask, whatever the matter: the phrases of spoken.txt, normalised.</summary>
internal static class Spoken
{
    public static IReadOnlyList<string> Phrases { get; } = Read();

    private static string[] Read()
    {
        using var stream = typeof(Spoken).Assembly.GetManifestResourceStream("spoken.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Normaliser.Normalise)];
    }
}
