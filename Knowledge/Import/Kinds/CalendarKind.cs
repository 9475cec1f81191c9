using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed record CalendarRow(string Key, DateOnly Date, string Name, bool IsOff) : ImportRow(Key, false);

/// <summary>Days off and make-up working days of a holiday notice, also as the object or the iCalendar file that holiday-cn publishes for a year.</summary>
internal sealed class CalendarKind() : ImportKind<CalendarRow>("calendar")
{
    public override RecordShape Shape { get; } = new(
        new("date", "日期", Parts.Day, Needed: true),
        new("name", "节日", Parts.Name, Needed: true),
        new("isOffDay", "是否放假", Parts.Flag, Needed: true));

    public override string? ListProperty => "days";

    public override bool Fits(string name) => IsCalendar(name) || base.Fits(name);

    public override ImportSource Open(string name, Func<Stream> open) => IsCalendar(name)
        ? new(open, (_, stream, cancel) => CalendarFile.Read(stream, Shape).ToAsyncEnumerable())
        : base.Open(name, open);

    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) =>
        db.CalendarDays.Select(day => day.Date).AsAsyncEnumerable().Select(Key);

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var day in db.CalendarDays.AsNoTracking().OrderBy(day => day.Date).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new JsonObject { ["date"] = Key(day.Date), ["name"] = day.Name, ["isOffDay"] = day.IsOff };
        }
    }

    protected override CalendarRow ReadRow(JsonObject values, Refusals refusals)
    {
        var date = values["date"].Deserialize<DateOnly>(RecordJson.Options);
        return new(Key(date), date, values["name"]!.GetValue<string>(), values["isOffDay"]!.GetValue<bool>());
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<CalendarRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var dates = rows.Select(row => row.Date).ToList();
        var known = await db.CalendarDays.Where(day => dates.Contains(day.Date)).ToDictionaryAsync(day => day.Date, cancel);
        return [.. rows.Select(row => Stage(db, known.GetValueOrDefault(row.Date), row))];
    }

    private static RowOutcome Stage(IKnowledgeDb db, CalendarDay? day, CalendarRow row)
    {
        if (day is null)
        {
            db.CalendarDays.Add(new CalendarDay(row.Date, row.Name, row.IsOff));
            return RowOutcome.Added;
        }

        return day.Revise(row.Name, row.IsOff) ? RowOutcome.Updated : RowOutcome.Unchanged;
    }

    private static bool IsCalendar(string name) => Path.GetExtension(name).Equals(".ics", StringComparison.OrdinalIgnoreCase);

    private static string Key(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
