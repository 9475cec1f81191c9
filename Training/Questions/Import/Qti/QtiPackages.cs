using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>A QTI content package: a zip archive with a manifest that lists the items. Tests within it are no questions.</summary>
internal sealed class QtiPackages : IQuestionFormat
{
    public string Name => "QtiPackage";

    public bool Fits(QuestionFile file) => file.IsZip;

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel) => Rows(file, cancel).ToAsyncEnumerable();

    private static IEnumerable<SourceRow> Rows(QuestionFile file, CancellationToken cancel)
    {
        using var package = new QtiPackage(file.Stream);
        foreach (var found in package.Read())
        {
            cancel.ThrowIfCancellationRequested();
            yield return QuestionFiles.Row(found);
        }
    }
}
