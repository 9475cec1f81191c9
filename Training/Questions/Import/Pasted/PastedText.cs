using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import.Pasted;

/// <summary>Running text as people paste it: "1. …  A. …  答案:B". The last resort for any text.</summary>
internal sealed class PastedText : IQuestionFormat
{
    public string Name => "Pasted";

    public bool Fits(QuestionFile file) => !file.IsZip && !file.IsTable && !file.IsXml && file.Extension is not (".JSON" or ".XML");

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel)
    {
        var found = PastedParser.Read(file.Text).ToList();
        return found.Count > 0
            ? found.Select(QuestionFiles.Row).ToAsyncEnumerable()
            : throw new UnreadableFileException(Sentences.Get("QuestionNothingFound"));
    }
}
