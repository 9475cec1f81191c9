namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>
/// The facets of a guide as lines to read. What the record says in words is repeated character for character; only
/// labels and typed values ("5个工作日", "原件1份") are put into words here.
/// </summary>
public static class FacetText
{
    /// <summary>The facet's name, such as 申请材料.</summary>
    public static string Label(Facet facet) => Sentences.Get($"Facet{facet}");

    /// <summary>What the record says of the facet, a line for each entry; empty when it says nothing.</summary>
    public static IReadOnlyList<string> Lines(GuideContent guide, Facet facet) => facet switch
    {
        Facet.Materials => guide is { ZeroMaterial: true, Materials.Count: 0 }
            ? [Sentences.Get("NoMaterials")]
            : [.. guide.Materials.Select(MaterialText.Line)],
        Facet.Steps => [.. guide.Steps.Select((step, i) => Sentences.Get("StepLine", i + 1, Joined(step.Name, step.Text)))],
        Facet.StatutoryLimit => Some(guide.StatutoryLimit, LimitText.Line),
        Facet.PromisedLimit => Some(guide.PromisedLimit, LimitText.Line),
        Facet.Fees => [.. guide.Fees.Select(FeeText.Line)],
        Facet.Conditions => guide.Conditions,
        Facet.Exceptions => [.. guide.Exceptions.Select(Exception)],
        Facet.Basis => [.. guide.Basis.Select(basis => basis.Title + basis.Article)],
        Facet.Outcome => Words(guide.Outcome),
        Facet.Online => Some(guide.Online, Online),
        Facet.Proxy => Some(guide.Proxy, proxy => Noted(Sentences.Get(proxy.Allowed ? "ProxyAllowed" : "ProxyRefused"), proxy.Note)),
        Facet.Booking => Some(guide.Booking, booking => Noted(Sentences.Get($"Booking{booking.Need}"), booking.Note)),
        Facet.Hours => Words(guide.Hours),
        Facet.Visits => guide.Visits is { } visits ? [Visits(visits)] : [],
        Facet.Delivery => guide.Delivery.Count == 0 ? [] : [string.Join(Sentences.Get("ListComma"), guide.Delivery)],
        Facet.Validity => Words(guide.Validity),
        Facet.Enquiry => Words(guide.Enquiry),
        Facet.Complaint => Words(guide.Complaint),
        Facet.Authority => Words(guide.Authority),
        Facet.Scope => Words(guide.Scope),
        Facet.CaseKind => guide.CaseKind is { } kind ? [Sentences.Get($"CaseKind{kind}")] : [],
    };

    /// <summary>An exception on one line: the case, then what holds in it.</summary>
    public static string Exception(GuideException exception) => Joined(exception.When, exception.Then);

    /// <summary>The level's name, such as 街道.</summary>
    public static string Level(Level level) => Sentences.Get($"Level{level}");

    /// <summary>What a level can do, such as 可受理、可办结.</summary>
    public static string Handling(Handling handling) => Sentences.Get($"Handling{handling}");

    /// <summary>What each of the four levels can do, one line per level, the district first.</summary>
    public static IReadOnlyList<string> Handling(HandlingByLevel handling) =>
        [.. Enum.GetValues<Level>().Select(level => Joined(Level(level), Handling(handling.At(level))))];

    /// <summary>Whom the item is for, such as 个人.</summary>
    public static string Audience(Audience audience) => Sentences.Get($"Audience{audience}");

    internal static string Joined(string name, string text) =>
        name.Length == 0 ? text : text.Length == 0 ? name : Sentences.Get("NameAndText", name, text);

    private static List<string> Online(Online online)
    {
        List<string> lines =
        [
            Sentences.Get($"Online{online.Extent}"),
            .. online.Channels.Select(channel => Joined(channel.Name, channel.How)),
        ];
        if (online.Note.Length > 0)
        {
            lines.Add(online.Note);
        }

        return lines;
    }

    private static string Visits(int visits) =>
        visits == 0 ? Sentences.Get("VisitsNone") : Sentences.Get(visits == 1 ? "VisitsOnce" : "VisitsMany", visits);

    private static List<string> Words(string text) => text.Length == 0 ? [] : [text];

    private static List<string> Noted(string said, string note) => note.Length == 0 ? [said] : [said, note];

    private static IReadOnlyList<string> Some<T>(T? part, Func<T, IReadOnlyList<string>> lines)
        where T : class => part is null ? [] : lines(part);

    private static IReadOnlyList<string> Some<T>(T? part, Func<T, string> line)
        where T : class => part is null ? [] : [line(part)];
}
