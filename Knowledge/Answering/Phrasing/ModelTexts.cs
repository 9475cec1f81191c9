namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>The fixed texts beside this file: what a model is told, and the linking words that it may use of its own.</summary>
internal static class ModelTexts
{
    public static string Read(string name)
    {
        using var stream = typeof(ModelTexts).Assembly.GetManifestResourceStream($"phrasing/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string[] Lines(string name) =>
        Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
