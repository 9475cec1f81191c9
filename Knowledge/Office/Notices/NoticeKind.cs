namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>A kind of notice, with its words. They are made when it is sent, in the reader's language; what is kept is the arguments.</summary>
/// <param name="Name">In kebab case, at most 32 letters.</param>
/// <param name="IsReminder">Joined with the day's other reminders into one message; else it goes by itself and at once.</param>
/// <param name="Say">One sentence in the language of <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>.</param>
public sealed record NoticeKind(string Name, bool IsReminder, Func<IReadOnlyList<string>, string> Say);

/// <summary>All kinds that the modules have.</summary>
public sealed class NoticeKinds(IEnumerable<NoticeKind> kinds)
{
    private readonly Dictionary<string, NoticeKind> named = kinds.ToDictionary(kind => kind.Name);

    public IEnumerable<string> Names => named.Keys;

    /// <summary>Null for a kind that this program doesn't know: another version has written it.</summary>
    public NoticeKind? Find(string name) => named.GetValueOrDefault(name);
}
