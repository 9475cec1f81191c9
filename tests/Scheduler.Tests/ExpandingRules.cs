using System.Globalization;
using System.Text;
using Hanyang.Assistant.Scheduler.Recurrences;

namespace Hanyang.Assistant.Scheduler.Tests;

public class ExpandingRules
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly string[] Frequencies = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"];

    /// <summary>The rules of the examples in RFC 5545, 3.8.5.3, all beginning at 2 September 1997, 9:00, where the RFC names no other start.</summary>
    public static TheoryData<string, string> Examples { get; } = new()
    {
        { "FREQ=DAILY;COUNT=10", "" },
        { "FREQ=DAILY;UNTIL=19971224T000000", "" },
        { "FREQ=DAILY;INTERVAL=2", "" },
        { "FREQ=DAILY;INTERVAL=10;COUNT=5", "" },
        { "FREQ=YEARLY;UNTIL=20000131T140000;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "1998-01-01T09:00:00" },
        { "FREQ=DAILY;UNTIL=20000131T140000;BYMONTH=1", "1998-01-01T09:00:00" },
        { "FREQ=WEEKLY;COUNT=10", "" },
        { "FREQ=WEEKLY;UNTIL=19971224T000000", "" },
        { "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "" },
        { "FREQ=WEEKLY;UNTIL=19971007T000000;WKST=SU;BYDAY=TU,TH", "" },
        { "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "" },
        { "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01T09:00:00" },
        { "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "" },
        { "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05T09:00:00" },
        { "FREQ=MONTHLY;UNTIL=19971224T000000;BYDAY=1FR", "1997-09-05T09:00:00" },
        { "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07T09:00:00" },
        { "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22T09:00:00" },
        { "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28T09:00:00" },
        { "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "" },
        { "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30T09:00:00" },
        { "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10T09:00:00" },
        { "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "" },
        { "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10T09:00:00" },
        { "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10T09:00:00" },
        { "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01T09:00:00" },
        { "FREQ=YEARLY;BYDAY=20MO", "1997-05-19T09:00:00" },
        { "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12T09:00:00" },
        { "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13T09:00:00" },
        { "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997-06-05T09:00:00" },
        { "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "" },
        { "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13T09:00:00" },
        { "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05T09:00:00" },
        { "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04T09:00:00" },
        { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29T09:00:00" },
        { "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000", "" },
        { "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "" },
        { "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "" },
        { "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "" },
        { "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "" },
        { "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05T09:00:00" },
        { "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05T09:00:00" },
        { "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15T09:00:00" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_examples_of_the_standard_expand_as_rrule_expands_them()
    {
        var cases = Examples.Select(row => new RuleCase(row.Data.Item1, row.Data.Item2 is { Length: > 0 } start ? start : "1997-09-02T09:00:00", "1999-12-31T23:59:59")).ToList();
        TestContext.Current.SendDiagnosticMessage($"{await CompareAsync(cases)} examples of RFC 5545");
        // What the RFC itself says of three of them.
        Assert.Equal(["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"], Of("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05"));
        Assert.Equal(["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"], Of("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05"));
        Assert.Equal(["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"], Of("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15"));
    }

    [Fact]
    public async Task A_thousand_random_rules_expand_as_rrule_expands_them()
    {
        var random = new Random(20260101);
        var cases = Enumerable.Range(0, int.MaxValue).Select(_ => RandomCase(random)).Where(IsSoonOver).Take(1000).ToList();
        TestContext.Current.SendDiagnosticMessage($"{await CompareAsync(cases)} random rules");
    }

    [Theory]
    [InlineData("", "FREQ")]
    [InlineData("FREQ=FORTNIGHTLY", "FREQ")]
    [InlineData("BYDAY=MO", "FREQ")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "BYDAY")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "INTERVAL=0")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20260101", "COUNT, UNTIL")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO")]
    [InlineData("FREQ=DAILY;BYYEARDAY=3", "BYYEARDAY")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO", "BYDAY")]
    [InlineData("FREQ=DAILY;BYSETPOS=1", "BYSETPOS")]
    [InlineData("FREQ=DAILY;BYMONTH=13", "BYMONTH=13")]
    [InlineData("FREQ=DAILY;BYMONTH=1;BYMONTH=2", "BYMONTH=2")]
    [InlineData("FREQ=DAILY;X=1", "X=1")]
    public void What_is_no_rule_is_refused_with_the_part_that_is_wrong(string text, string wrong)
    {
        Assert.Null(RecurrenceRule.Parse(text, out var refusal));
        Assert.Equal(wrong, refusal);
    }

    [Fact]
    public void A_rule_that_never_fits_ends()
    {
        Assert.Empty(Of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01"));
        Assert.Empty(RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", out _)!.Expand(new(2026, 1, 1), DateTime.MaxValue));
        Assert.NotEmpty(RecurrenceRule.Parse("FREQ=WEEKLY;INTERVAL=10000", out _)!.Expand(new(2026, 1, 1), DateTime.MaxValue));
    }

    private static async Task<int> CompareAsync(List<RuleCase> cases)
    {
        var expected = await ReferenceExpansion.RunAsync(cases, Cancel);
        var wrong = cases.Zip(expected).Where(pair => !Expand(pair.First).SequenceEqual(pair.Second)).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count}: " + string.Join("\n", wrong.Take(5).Select(pair =>
            $"{pair.First}\n ours {string.Join(' ', Expand(pair.First).Take(8))}\n rrule {string.Join(' ', pair.Second.Take(8))}")));
        Assert.True(expected.Count(list => list.Count > 0) > cases.Count * 2 / 3, "Too many rules that never fit prove nothing.");
        return cases.Count;
    }

    private static IEnumerable<string> Expand(RuleCase one)
    {
        var rule = RecurrenceRule.Parse(one.Rule, out var refusal);
        Assert.True(rule is not null, $"{one.Rule}: {refusal}");
        return rule.Expand(Moment(one.Start), Moment(one.Last)).Select(moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Of(string rule, string start) => Expand(new(rule, $"{start}T00:00:00", "2030-12-31T00:00:00")).Select(moment => moment[..10]);

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Of a rule that never fits rrule tries every day, hour or second of eight thousand years.</summary>
    private static bool IsSoonOver(RuleCase one) => Expand(one).Any();

    /// <summary>Days, weeks, months and years, within what the RFC allows; the examples of the RFC have hours and minutes. Weeks with BYSETPOS, and the weeks at a year's edges, are left out: rrule cuts a week where the year ends.</summary>
    private static RuleCase RandomCase(Random random)
    {
        var frequency = Frequencies[random.Next(4)];
        var start = new DateTime(random.Next(2000, 2030), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60));
        var text = new StringBuilder($"FREQ={frequency}");
        var by = 0;
        // rrule looks for a next occurrence until the year 9999, second by second where the rule is one of seconds.
        var fine = frequency is "HOURLY" or "MINUTELY" or "SECONDLY";
        var alone = fine && random.Next(2) == 0;
        if (alone || (!fine && random.Next(2) == 0))
        {
            text.Append($";INTERVAL={random.Next(1, frequency is "MINUTELY" or "SECONDLY" ? 90 : 6)}");
        }

        var wkst = random.Next(3) == 0 ? Days[random.Next(7)] : "MO";
        text.Append($";WKST={wkst}");
        // rrule keeps times within a day in the order in which they are written, so they are written in theirs.
        void Part(string name, int chance, Func<string> value)
        {
            if (random.Next(100) < chance && !(fine && name is ("BYMONTH" or "BYMONTHDAY")) && !(alone && name != "BYDAY"))
            {
                text.Append($";{name}={string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => value()).Distinct().OrderBy(one => one.Length).ThenBy(one => one, StringComparer.Ordinal))}");
                by++;
            }
        }

        string Signed(int most) => $"{(random.Next(3) == 0 ? -random.Next(1, most + 1) : random.Next(1, most + 1))}";
        Part("BYMONTH", 30, () => $"{random.Next(1, 13)}");
        var weeks = false;
        if (frequency == "YEARLY" && random.Next(5) == 0)
        {
            // The first and last weeks counted from the other end are where implementations differ.
            Part("BYWEEKNO", 100, () => random.Next(4) == 0 ? $"-{random.Next(2, 20)}" : $"{random.Next(2, 52)}");
            weeks = true;
        }

        if (frequency == "YEARLY" && !weeks)
        {
            Part("BYYEARDAY", 20, () => Signed(366));
        }

        if (frequency != "WEEKLY")
        {
            Part("BYMONTHDAY", 20, () => Signed(31));
        }

        // rrule wants a day to fit both where some weekdays have numbers and others none; the RFC adds them up.
        var numbered = (frequency is "YEARLY" or "MONTHLY") && !weeks && random.Next(2) == 0;
        Part("BYDAY", 40, () => (numbered ? Signed(frequency == "MONTHLY" || text.ToString().Contains("BYMONTH=", StringComparison.Ordinal) ? 5 : 50) : "") + Days[random.Next(7)]);
        Part("BYHOUR", 20, () => $"{random.Next(24)}");
        Part("BYMINUTE", 15, () => $"{random.Next(60)}");
        Part("BYSECOND", 10, () => $"{random.Next(60)}");
        if (by > 0 && frequency != "WEEKLY" && random.Next(4) == 0)
        {
            text.Append($";BYSETPOS={Signed(fine ? 1 : 4)}");
        }

        text.Append(random.Next(3) == 0 ? $";COUNT={random.Next(1, 40)}" : "");
        var span = frequency switch { "YEARLY" => 4000, "MONTHLY" => 1500, "WEEKLY" => 800, "DAILY" => 400, "HOURLY" => 20, "MINUTELY" => 1.5, _ => 0.05 };
        return new(text.ToString(), start.ToString("s", CultureInfo.InvariantCulture), start.AddDays(span).ToString("s", CultureInfo.InvariantCulture));
    }
}
