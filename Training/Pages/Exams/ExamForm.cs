using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Questions;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>The fields of an exam as they stand in its form; times are the bureau's.</summary>
internal sealed class ExamForm
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm";
    private readonly Dictionary<string, string> fields;

    private ExamForm(Dictionary<string, string> fields, IReadOnlyList<string> units, IReadOnlyList<string> posts) => (this.fields, Units, Posts) = (fields, units, posts);

    public string this[string name] => fields.GetValueOrDefault(name, "");

    public IReadOnlyList<string> Units { get; }
    public IReadOnlyList<string> Posts { get; }
    public List<Flaw> Flaws { get; } = [];

    /// <summary>What a new exam begins with.</summary>
    public static ExamForm New(DateTimeOffset now)
    {
        var day = BureauTime.Local(now).Date.AddDays(1);
        return new(new()
        {
            ["kind"] = nameof(ExamKind.Certification),
            ["opens"] = day.AddHours(9).ToString(Moment, CultureInfo.InvariantCulture),
            ["closes"] = day.AddHours(11).ToString(Moment, CultureInfo.InvariantCulture),
            ["minutes"] = "60",
            ["attempts"] = "1",
            ["pass"] = "60",
            ["grace"] = "30",
            ["months"] = "24",
        }, [], []);
    }

    public static ExamForm Of(Exam exam) => new(new()
    {
        ["code"] = exam.Code,
        ["title"] = exam.Title,
        ["kind"] = $"{exam.Kind}",
        ["blueprint"] = exam.Blueprint ?? "",
        ["opens"] = BureauTime.Local(exam.OpensAt).ToString(Moment, CultureInfo.InvariantCulture),
        ["closes"] = BureauTime.Local(exam.ClosesAt).ToString(Moment, CultureInfo.InvariantCulture),
        ["minutes"] = $"{exam.Minutes}",
        ["attempts"] = $"{exam.Attempts}",
        ["pass"] = $"{exam.PassMark}",
        ["grace"] = $"{exam.GraceSeconds}",
        ["months"] = $"{exam.ValidMonths}",
        ["version"] = $"{exam.Version}",
    }, exam.Audience.Units, exam.Audience.Posts);

    public static ExamForm Posted(IFormCollection form) => new(
        form.Where(field => field.Key is not ("units" or "posts")).ToDictionary(field => field.Key, field => field.Value.ToString().Trim()),
        [.. form["units"].OfType<string>().Where(code => code.Length > 0)],
        [.. form["posts"].OfType<string>().Where(code => code.Length > 0)]);

    public int Version => int.TryParse(this["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Null where something is wrong; what it is stands in <see cref="Flaws"/>.</summary>
    /// <param name="plan">Of the blueprint that is chosen; null where none is.</param>
    public ExamTerms? Read(BlueprintPlan? plan)
    {
        if (plan is null)
        {
            Flaws.Add(new("blueprint", "ExamNoBlueprint"));
        }

        var terms = new ExamTerms(this["title"], Enum.TryParse<ExamKind>(this["kind"], out var kind) && Enum.IsDefined(kind) ? kind : ExamKind.Certification,
            plan ?? BlueprintPlan.Of(new BlueprintLine(1)), Time("opens"), Time("closes"), Number("minutes"), Number("attempts"), Number("pass"), new(Units, Posts), Number("grace"), Number("months"));
        Flaws.AddRange(terms.Flaws());
        return Flaws.Count == 0 ? terms : null;
    }

    private int Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private DateTimeOffset Time(string name)
    {
        if (DateTime.TryParse(this[name], CultureInfo.InvariantCulture, out var local) && local.Year is > 2000 and < 2200)
        {
            local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
            return BureauTime.At(local);
        }

        Flaws.Add(new(name, "ExamTimeRule"));
        return DateTimeOffset.UnixEpoch;
    }
}
