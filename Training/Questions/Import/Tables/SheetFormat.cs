using System.Runtime.CompilerServices;
using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import.Tables;

/// <summary>A table: either with our own columns, or with a column for each option's letter, as most banks are kept.</summary>
internal sealed class SheetFormat : IQuestionFormat
{
    public string Name => "Sheet";

    public bool Fits(QuestionFile file) =>
        (file.IsTable && (file.IsZip == (file.Extension == ".XLSX"))) || (file.IsZip && file.Holds(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)));

    public async IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var format = file.IsZip ? ExchangeFormat.Xlsx : ExchangeFormat.Csv;
        var titles = ExchangeFormats.Titles(file.Stream, format);
        if (!LetteredSheet.Fits(titles))
        {
            await foreach (var row in ExchangeFormats.ReadAsync(file.Stream, format, QuestionShape.Whole, null, cancel))
            {
                yield return row;
            }

            yield break;
        }

        await foreach (var row in ExchangeFormats.ReadAsync(file.Stream, format, LetteredSheet.Shape, null, cancel))
        {
            yield return row.Refusals.Any ? row : QuestionFiles.Row(LetteredSheet.Read(row));
        }
    }
}
