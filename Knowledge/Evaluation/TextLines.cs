using System.Runtime.CompilerServices;

namespace Hanyang.Assistant.Knowledge.Evaluation;

internal static class TextLines
{
    public static FileStream Open(string file)
    {
        try
        {
            return new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, useAsync: false);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new EvaluationRefusedException(EvaluationRefusal.FileUnreadable, file);
        }
    }

    /// <summary>Lines with their number, from 1; blank ones left out.</summary>
    public static async IAsyncEnumerable<(int Number, string Text)> ReadAsync(
        string file, Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(stream);
        for (var number = 1; await ReadAsync(file, reader, cancel) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static async Task<string?> ReadAsync(string file, StreamReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadLineAsync(cancel);
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException)
        {
            throw new EvaluationRefusedException(EvaluationRefusal.FileUnreadable, file);
        }
    }
}
