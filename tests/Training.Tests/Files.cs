using System.Text;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Import;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>A question as it was read, or why it was not.</summary>
internal sealed record Read(int Number, QuestionContent? Content, string? Code, string Field, string Reason)
{
    public override string ToString() => Content is null ? $"{Number} {Field}: {Reason}" : QuestionJson.Write(Content);
}

/// <summary>Question files in memory.</summary>
internal static class Files
{
    public static Task<List<Read>> ReadAsync(string name, string text) => ReadAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<List<Read>> ReadAsync(string name, byte[] file)
    {
        List<Read> read = [];
        await foreach (var row in QuestionFiles.ReadAsync(name, new MemoryStream(file), TestContext.Current.CancellationToken))
        {
            var good = (QuestionRow?)TrainingKinds.Questions.Read(row.Values, row.Refusals);
            read.Add(row.Refusals.Any ? new(row.Number, null, null, row.Refusals.Field!, row.Refusals.Reason) : new(row.Number, good!.Content, good.Key, "", ""));
        }

        return read;
    }

    /// <summary>Why the file as a whole is refused.</summary>
    public static async Task<string> RefusalAsync(string name, byte[] file) =>
        (await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(name, file))).Message;

    public static Task<string> RefusalAsync(string name, string text) => RefusalAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<byte[]> WriteAsync(string name, params QuestionForm[] questions)
    {
        using var stream = new MemoryStream();
        Assert.False(await TryWriteAsync(name, stream, questions));
        return stream.ToArray();
    }

    /// <summary>Returns whether something was left out.</summary>
    public static async Task<bool> TryWriteAsync(string name, Stream stream, params QuestionForm[] questions)
    {
        var rows = questions.ToAsyncEnumerable();
        if (ExchangeFormats.Of(name) is not { } format)
        {
            return (await QuestionFiles.WriteAsync(name, stream, rows, TestContext.Current.CancellationToken)).LeftOut.Count > 0;
        }

        await ExchangeFormats.WriteAsync(stream, format, TrainingKinds.Questions.Shape, rows.Select(form => form.ToJson()), TestContext.Current.CancellationToken);
        return false;
    }
}
