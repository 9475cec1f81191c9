using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.DatePhrases;
using Hanyang.Assistant.Training.Courses;

namespace Hanyang.Assistant.Scheduler.Sessions;

/// <summary>
/// Reads "下周三下午三点在七里庙社区讲医保转移,30人". When, where, how many and by whom are looked for, the title is what is taught, and words that
/// are none of these are asked back: nothing is guessed.
/// </summary>
public static partial class SessionPhrase
{
    private const int Longest = 160;
    private const int UsualSeats = 30;
    private static readonly TimeSpan UsualLength = TimeSpan.FromMinutes(90);

    /// <summary>Whether it may be one at all, told without looking at anything else.</summary>
    public static bool MayBe(string text) => text.Length is > 3 and <= 2 * Longest && (Orders().IsMatch(text) || (Teaches().IsMatch(text) && SaysWhen().IsMatch(text)));

    /// <summary>Somebody says outright that they want to schedule.</summary>
    public static bool IsOrder(string text) => Orders().IsMatch(text);

    /// <param name="now">By the bureau's clock.</param>
    public static SessionReading Read(string text, DateTime now, WorkingCalendar calendar, IReadOnlyList<PlaceName> places)
    {
        if (text.Length > Longest || text.Any(char.IsSurrogate))
        {
            return new(null, null, false, null, null, 0, false, null, null, [SessionDoubt.TooLong], "", []);
        }

        var said = new Said(text);
        if (Orders().Match(said.Text) is { Success: true } order)
        {
            said.Take(order);
        }

        var titled = Quoted().Match(said.Text) is { Success: true } quoted ? Taken(said, quoted) : null;
        var (seats, seatsDoubt) = SeatsOf(said);
        var length = LengthOf(said);
        var when = SaidWhen.Read(said, now, calendar);
        var trainer = TrainerOf(said);
        var where = SaidPlace.Read(said, places);
        var title = titled ?? TitleOf(said);
        var rest = Rest(said);
        if (title is null && rest.Split(',', StringSplitOptions.RemoveEmptyEntries) is [{ Length: > 1 } only])
        {
            (title, rest) = (only, "");
        }

        rest = string.Join(' ', rest.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var end = when.End ?? when.Start + (length ?? UsualLength);
        List<SessionDoubt> doubts = [];
        void Doubt(bool isThere, SessionDoubt doubt)
        {
            if (isThere)
            {
                doubts.Add(doubt);
            }
        }

        Doubt(when.Doubt is not null, when.Doubt ?? default);
        Doubt(when.Start is { } start && end?.Date != start.Date, SessionDoubt.WhenUnclear);
        Doubt(where is null || where.Place!.Length > SessionTerms.LongestPlace, SessionDoubt.Place);
        Doubt(where is { Choices.Count: > 0 }, SessionDoubt.PlaceUnclear);
        Doubt(title is null || title.Length > SessionTerms.LongestTitle, SessionDoubt.Title);
        Doubt(seatsDoubt, SessionDoubt.Seats);
        Doubt(rest.Length > 0, SessionDoubt.Rest);
        IReadOnlyList<string> choices = doubts is not [_] ? [] : where is { Choices.Count: > 0 } ? [.. where.Choices.Select(name => said.With(where.Part, name))] : when.Choices;
        return new(when.Start, end, when.End is not null || length is not null, where?.Place, where?.Code, seats ?? UsualSeats, seats is not null, trainer, title, doubts, rest, choices);
    }

    private static (int? Seats, bool IsDoubted) SeatsOf(Said said)
    {
        List<int?> found = [];
        foreach (Match match in Seats().Matches(said.Text))
        {
            if (said.IsFree(match.Index, match.Index + match.Length))
            {
                said.Take(match);
                found.Add(Number(match.Groups["n"].Value));
            }
        }

        return found switch
        {
            [] => (null, false),
            [{ } one and > 0 and <= SessionTerms.MostSeats] => (one, false),
            _ => (null, true),
        };
    }

    /// <summary>两个小时, 一个半小时, 90分钟, where it stands apart or right behind the verb.</summary>
    private static TimeSpan? LengthOf(Said said)
    {
        if (Lasting().Match(said.Text) is not { Success: true } match || !said.IsFree(match.Index, match.Index + match.Length))
        {
            return null;
        }

        var minutes = match.Groups["half"].Success ? 30
            : match.Groups["m"].Success ? Number(match.Groups["m"].Value)
            : (Number(match.Groups["h"].Value) * 60) + (match.Groups["more"].Success ? 30 : 0);
        if (minutes is null or < 10 or > 720)
        {
            return null;
        }

        said.Take(match.Groups["all"]);
        return TimeSpan.FromMinutes(minutes.Value);
    }

    private static string? TrainerOf(Said said)
    {
        if (By().Match(said.Left()) is not { Success: true } match)
        {
            return null;
        }

        said.Take(match);
        return match.Groups["who"].Value;
    }

    private static string? TitleOf(Said said)
    {
        foreach (var pattern in new[] { Labelled(), Held(), Taught() })
        {
            foreach (Match match in pattern.Matches(said.Left()))
            {
                var title = Tail().Replace(match.Groups["title"].Value, "").Trim();
                if (title.Length > 1)
                {
                    said.Take(match);
                    return title;
                }
            }
        }

        return null;
    }

    private static string? Taken(Said said, Match quoted)
    {
        said.Take(quoted);
        return quoted.Groups[1].Value.Trim() is { Length: > 1 } title ? title : null;
    }

    private static string Rest(Said said) => string.Join(',', Separators().Split(said.Left()).Select(part => Courtesies().Replace(part, "")).Where(part => part.Length > 0));

    private static int? Number(string text) => text.Contains('百', StringComparison.Ordinal) ? Hundreds(text) : new Phrase(text).Number();

    private static int? Hundreds(string text)
    {
        var parts = text.Split('百');
        var hundreds = parts.Length == 2 && parts[0].Length == 1 ? new Phrase(parts[0]).Number() : null;
        var rest = parts.Length != 2 || parts[1].Length == 0 ? 0 : new Phrase(parts[1].TrimStart('零')).Number();
        // 一百二 is 120.
        return hundreds is null || rest is null || rest > 99 ? null : (hundreds * 100) + (parts[1].Length == 1 ? rest * 10 : rest);
    }

    [GeneratedRegex(@"\A\s*(?:排课\s*[:,\uFF1A\uFF0C]?|(?:安排课程|schedule)\s*[:\uFF1A])\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex("讲|培训|课|辅导|宣讲|《")]
    private static partial Regex Teaches();

    [GeneratedRegex("[点時时:：号號日周週月]|星期|礼拜|[今明后]天|工作日")]
    private static partial Regex SaysWhen();

    [GeneratedRegex("(?:[讲上开办学]|培训|主题[:是为]?|题目[:是为]?)?《([^《》]{1,200})》")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=\A|[,;。!\s]|[点时分半刻日号])(?:(?:名额|人数|座位|席位)[:是为]?\s*(?<n>[0-9]{1,5}|[零一二两三四五六七八九十百]{1,6})\s*[个人名位]?|(?:限|最多|不超过|共|大约|大概|约|招|来|名额|人数|[:是为])*\s*(?<n>[0-9]{1,5}|[零一二两三四五六七八九十百]{1,6})\s*(?:个人|个名额|个座位|个座|个学员|人|名额|名|位|座)(?:学员|同事|参加|左右|以内|以下|听课)*)(?=\z|[,;。!\s]|在|的?课|吧)", RegexOptions.CultureInvariant)]
    private static partial Regex Seats();

    [GeneratedRegex(@"(?:(?<=\A|[,;。!\s])(?<all>(?:时长|为时|持续|大约|大概|共|约|讲|上|[:是为])*(?:(?<half>半个?小时)|(?<h>[0-9]|[一二两三四五六七八九])个?(?<more>半)?(?:小时|钟头)|(?<m>[0-9]{2,3}|[一二三四五六七八九]?十[五]?)分钟))(?=\z|[,;。!\s])|(?<=讲|上|培训)(?<all>(?:(?<half>半个小时)|(?<h>[0-9]|[一二两三四五六七八九])个(?<more>半)?小时)的?))", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"(?:(?:由|请)(?!.{0,2}(?:排|安排|帮))(?<who>[\p{IsCJKUnifiedIdeographs}·]{2,4}?|[A-Za-z]{1,4}[0-9]{2,10})(?:老师|主任|科长)?(?:来|主|负责|给大家)*(?=讲|授课|培训|上课|辅导|宣讲|在|,|;|。|\z)|(?:讲师|主讲人?|授课人?|老师)[:是为]\s*(?<who>[\p{IsCJKUnifiedIdeographs}·]{2,4}|[A-Za-z]{1,4}[0-9]{2,10})(?:老师)?(?=[,;。!\s]|\z))", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"(?:主题|题目|课题|标题|课程|内容)(?:[:是为叫]|就是)\s*(?<title>[^,;。!]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:上|开|办|做|搞|组织|举行|举办|安排|开展)(?:一(?:次|场|个|节|堂|期))?(?<title>[^,;。!]{2,60}?)(?:的)?(?:课程|课|培训班|培训|讲座|辅导|宣讲|学习班)(?=[,;。!\s]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex(@"(?:讲解|讲授|讲一下|讲讲|讲一讲|主讲|宣讲|讲课|授课|上课|培训|学习|辅导|讲)(?:的?(?:内容|主题)?是|:)?(?<title>[^,;。!]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Taught();

    [GeneratedRegex(@"(?:(?:的(?:课程|课|培训|内容))?[吧呢哈啊\s]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"[,;。!:、\s]+")]
    private static partial Regex Separators();

    /// <summary>What says nothing of its own.</summary>
    [GeneratedRegex(@"\A(?:请|帮我|帮忙|麻烦|您好|你好|我想|我要|我们|我|想|要|准备|打算|计划|给大家|给我|给|大家|安排|排|一下|一[次场个节堂期]|场次|课程|课|开|上|办|做|举行|举办|组织|进行|开展|培训|讲座|讲|来|时间[:是为]?|就|地点|的|吧|呢|哈|啊|了|谢谢|参加|开始)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Courtesies();
}
