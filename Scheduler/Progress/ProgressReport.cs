using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Sheets;

namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>A year's progress on paper for the bureau's leaders, in Chinese: the figures, week by week, theme by theme, unit by unit. No names of people.</summary>
internal static class ProgressReport
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Left = 56;
    private const double Right = Width - 56;
    private const double Foot = 60;
    private const double Row = 19;
    private const double ChartHeight = 130;

    private static readonly Shade Red = new(153, 27, 30);
    private static readonly Shade Open = new(205, 150, 120);
    private static readonly Shade Gold = new(200, 170, 110);
    private static readonly Shade Pale = new(236, 228, 214);
    private static readonly Shade Ink = new(35, 35, 38);
    private static readonly Shade Soft = new(90, 90, 95);
    private static readonly Shade Faint = new(120, 120, 125);
    private static readonly Shade Rule = new(210, 205, 198);

    /// <param name="isWhole">Whether the reader sees the whole office, or some units.</param>
    public static byte[] Write(int year, YearProgress progress, bool isWhole, DateTimeOffset now)
    {
        List<SheetCanvas> sheets = [];
        var y = Turn(sheets);
        var (canvas, whole) = (sheets[^1], progress.Whole);
        canvas.Colour(Red);
        canvas.Centred(Width / 2, y - 24, 24, Sentences.Chinese("ReportTitle", year), weight: 0.6);
        canvas.Colour(Soft);
        canvas.Centred(Width / 2, y - 48, 10.5, Sentences.Chinese(isWhole ? "ReportAsOf" : "ReportAsOfPart", BureauTime.Day(now).ToString("yyyy年M月d日", null)));
        y -= 84;
        foreach (var line in canvas.Wrap(Said(progress, whole), Right - Left, 12))
        {
            canvas.Colour(Ink);
            canvas.Text(Left, y, 12, line);
            y -= 20;
        }

        if (progress.Exercises.Count > 0)
        {
            y = Head(sheets, y - 12, Sentences.Chinese("ProgressByWeek"), ChartHeight + 40);
            Chart(sheets[^1], progress.Exercises, y - ChartHeight);
            y -= ChartHeight + 34;
        }

        if (progress.Periods.Count > 0)
        {
            y = Head(sheets, y - 12, Sentences.Chinese("ProgressByPeriod"), Row * 2);
            foreach (var period in progress.Periods)
            {
                y = Line(sheets, y, $"{ProgressWords.Day(period.OpensOn)}　{period.Title}", period.Share,
                    period.Reached is { } reached ? $"{reached} / {period.Audience}" : Sentences.Chinese("ReportNoCourse"));
            }
        }

        if (whole.Due > 0)
        {
            y = Head(sheets, y - 12, Sentences.Chinese("ProgressByUnit"), Row * 2);
            foreach (var unit in progress.ByUnit(Level.Subdistrict))
            {
                y = Line(sheets, y, unit.Name, unit.Share, Sentences.Chinese("ReportPeople", unit.People, unit.Behind));
            }
        }

        foreach (var (i, sheet) in sheets.Index())
        {
            sheet.Colour(Faint);
            sheet.Centred(Width / 2, 34, 8.5, $"{Credential.IssuerName}　{i + 1} / {sheets.Count}");
        }

        return SheetPdf.Write(sheets, Width, Height, Sentences.Chinese("ReportTitle", year), Credential.IssuerName, now);
    }

    private static string Said(YearProgress progress, UnitProgress whole)
    {
        var over = progress.Exercises.Count(exercise => exercise.IsOver);
        return whole.Due == 0
            ? Sentences.Chinese("ReportNothingDue", whole.People, progress.Exercises.Count)
            : Sentences.Chinese("ReportSummary", whole.People, over, ProgressWords.Percent(whole.Share), whole.Behind, progress.Periods.Count);
    }

    private static double Turn(List<SheetCanvas> sheets)
    {
        sheets.Add(SheetCanvas.Blank());
        return Height - 60;
    }

    /// <param name="needs">How much has to follow on the same sheet.</param>
    private static double Head(List<SheetCanvas> sheets, double y, string text, double needs)
    {
        y = y - 30 - needs < Foot ? Turn(sheets) : y;
        sheets[^1].Colour(Red);
        sheets[^1].Text(Left, y - 14, 14, text, weight: 0.4);
        sheets[^1].Colour(Gold);
        sheets[^1].Line(Left, y - 21, Right, y - 21, 0.8);
        return y - 40;
    }

    private static double Line(List<SheetCanvas> sheets, double y, string text, double? share, string beside)
    {
        y = y < Foot ? Turn(sheets) - 14 : y;
        var canvas = sheets[^1];
        canvas.Colour(Ink);
        canvas.Text(Left, y, 10.5, canvas.Wrap(text, 205, 10.5) is [var only] ? only : canvas.Wrap(text, 195, 10.5)[0] + "…");
        canvas.Text(Left + 330, y, 10.5, ProgressWords.Percent(share));
        canvas.Colour(Soft);
        canvas.Text(Left + 380, y, 9.5, beside);
        if (share is { } value)
        {
            canvas.Colour(Pale);
            canvas.Fill(Left + 212, y - 1, 110, 9);
            canvas.Colour(Red);
            canvas.Fill(Left + 212, y - 1, 110 * value, 9);
        }

        return y - Row;
    }

    private static void Chart(SheetCanvas canvas, IReadOnlyList<ExerciseProgress> exercises, double foot)
    {
        const double Axis = 30;
        foreach (var step in new[] { 0, 50, 100 })
        {
            var y = foot + (ChartHeight * step / 100);
            canvas.Colour(Rule);
            canvas.Line(Left + Axis, y, Right, y, 0.5);
            canvas.Colour(Faint);
            canvas.Text(Left, y - 3, 8, $"{step}%");
        }

        var columns = ShareChart.Columns(exercises, Right - Left - Axis, ChartHeight).ToList();
        // Each label needs room for its date.
        var every = Math.Max(1, (int)Math.Ceiling(columns.Count / 12.0));
        foreach (var (i, (exercise, x, width, height)) in columns.Index())
        {
            // What is still open may yet become more.
            canvas.Colour(exercise.IsOver ? Red : Open);
            canvas.Fill(Left + Axis + x, foot, width, height);
            if (i % every == 0)
            {
                canvas.Colour(Faint);
                canvas.Centred(Left + Axis + x + (width / 2), foot - 12, 7.5, ProgressWords.Day(exercise.OpensOn));
            }
        }
    }
}
