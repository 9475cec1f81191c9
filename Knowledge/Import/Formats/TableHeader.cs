using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Which column of a table is which: the header row may name them by key or by Chinese title.</summary>
internal sealed class TableHeader
{
    private readonly IReadOnlyList<Column?> columns;

    private TableHeader(IReadOnlyList<Column?> columns) => this.columns = columns;

    public int Width => columns.Count;

    /// <exception cref="UnreadableFileException">A column is unknown, there twice, or missing.</exception>
    public static TableHeader Read(RecordShape shape, IReadOnlyList<string> titles, int row)
    {
        var columns = titles.Select(title => Find(shape, title)).ToList();
        var refusals = new Refusals();
        for (var i = 0; i < titles.Count; i++)
        {
            if (columns[i] is null && titles[i].Trim().Length > 0)
            {
                refusals.Add(Refusals.Quote(titles[i].Trim()), Sentences.Get("ImportUnknownColumn", Refusals.Quote(titles[i].Trim())));
            }
        }

        foreach (var twice in columns.OfType<Column>().GroupBy(column => column.Key).Where(same => same.Count() > 1))
        {
            refusals.Add(twice.Key, Sentences.Get("ImportColumnTwice", twice.First().Title));
        }

        foreach (var missing in shape.Columns.Where(column => IsNeeded(column) && !columns.Contains(column)))
        {
            refusals.Add(missing.Key, Sentences.Get("ImportColumnMissing", missing.Title, missing.Key));
        }

        return refusals.Any
            ? throw new UnreadableFileException(refusals.Reason, row, refusals.Field!)
            : new(columns);
    }

    /// <summary>How many of the titles are known columns.</summary>
    public static int Known(RecordShape shape, IEnumerable<string> titles) => titles.Count(title => Find(shape, title) is not null);

    /// <summary>The record of a row; null when all its cells are empty.</summary>
    public SourceRow? Row(RecordShape shape, int number, IReadOnlyList<string> cells, Refusals refusals)
    {
        if (!refusals.Any && cells.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i < columns.Count && columns[i] is { } column)
            {
                values[column.Key] = cells[i];
            }
            else if (!string.IsNullOrWhiteSpace(cells[i]))
            {
                refusals.Add("", Sentences.Get("ImportNoTitle", i + 1, Refusals.Quote(cells[i])));
            }
        }

        // Where the cells can't be told apart, reading them would only add misleading reasons.
        return new(number, refusals.Any ? [] : shape.ReadCells(values, refusals), refusals);
    }

    private static bool IsNeeded(Column column) => column.Field.Needed && (column.Owner is null || column.Owner.Needed);

    private static Column? Find(RecordShape shape, string title)
    {
        var name = title.Trim();
        return shape.Columns.FirstOrDefault(column =>
            column.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || column.Title.Equals(name, StringComparison.OrdinalIgnoreCase)
            || column.Field.Aliases?.Contains(name, StringComparer.OrdinalIgnoreCase) == true);
    }
}
