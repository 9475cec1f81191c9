using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>A single QTI item.</summary>
internal sealed class QtiItems : IQuestionFormat
{
    public string Name => "Qti";

    public bool Fits(QuestionFile file) => file.IsXml && SafeXml.Read(file.Text.TrimStart('\uFEFF', ' ', '\n', '\t')).QtiName == "assessmentitem";

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel)
    {
        var (form, field, reason) = QtiReading.Form(SafeXml.Read(file.Text.TrimStart('\uFEFF', ' ', '\n', '\t')));
        return new[] { form is null ? FoundQuestion.Refused(1, field, reason) : new FoundQuestion(1, form) }.Select(QuestionFiles.Row).ToAsyncEnumerable();
    }
}
