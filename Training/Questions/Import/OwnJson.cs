using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>Our own form as JSON.</summary>
internal sealed class OwnJson : IQuestionFormat
{
    public string Name => "Json";

    public bool Fits(QuestionFile file) => file.Extension == ".JSON" && !file.IsZip;

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel) =>
        ExchangeFormats.ReadAsync(file.Stream, ExchangeFormat.Json, QuestionShape.Whole, null, cancel);
}
