using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>Puts notices into words, at the moment at which they are sent, in the language of whoever gets them.</summary>
public sealed class Composing(NoticeKinds kinds, PublicAddress address)
{
    /// <summary>False for what a newer program on another node has written: it has the words.</summary>
    public bool Knows(IEnumerable<Notice> notices) => notices.All(notice => kinds.Find(notice.Kind) is not null);

    /// <param name="lead">Its number is the letter's.</param>
    /// <param name="notices">Of one person, at least one.</param>
    public Letter Write(Notice lead, IReadOnlyList<Notice> notices)
    {
        var person = lead.Person;
        var language = person.Language ?? "zh-CN";
        // Of this flow of control alone.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var lines = notices.OrderBy(n => n.Id).Select(Line).ToList();

        var subject = lines.Count == 1 ? Sentences.Get("NoticeSubject") : Sentences.Get("NoticeSubjectMany", lines.Count);
        var text = lines.Count == 1 ? lines[0] : string.Join('\n', lines.Select((line, i) => $"{i + 1}. {line}"));
        return new(lead.Id, person.Id, person.Email, language, subject, Masking.Mask(Sentences.Get("NoticeText", person.Name, text)));
    }

    private string Line(Notice notice)
    {
        var said = kinds.Find(notice.Kind)!.Say(notice.Arguments);
        return address.Configured is { } site ? $"{said}\n   {site}/training/notices/{notice.Id.ToString(CultureInfo.InvariantCulture)}" : said;
    }
}
