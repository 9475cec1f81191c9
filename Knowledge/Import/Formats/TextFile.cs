namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>A whole file as text.</summary>
public static class TextFile
{
    private const long Largest = 20_000_000;

    /// <summary>UTF-8, UTF-16 with a mark, or GB18030; line ends become \n.</summary>
    /// <exception cref="UnreadableFileException">It is empty, too large, or no text.</exception>
    public static string Read(Stream stream)
    {
        if (stream.Length > Largest)
        {
            throw new UnreadableFileException(Sentences.Get("ImportTooLarge", Largest / 1_000_000));
        }

        using var text = CsvText.Open(stream, CsvText.EncodingOf(stream));
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }
}
