using System.Globalization;
using System.Net.Mail;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Scheduler.Reminders;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Own;

/// <summary>What one has been told, and how and when one wants to be told.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class NoticesModel(AssistantDb db, NoticeKinds kinds, TimeProvider clock) : PageModel
{
    private const int MostShown = 50;

    public static IReadOnlyList<string> Languages { get; } = ["zh-CN", "en"];

    public string Email { get; private set; } = "";
    public string Language { get; private set; } = "zh-CN";
    public string QuietFrom { get; private set; } = "";
    public string QuietUntil { get; private set; } = "";
    public bool WantsRecalls { get; private set; } = true;
    public string? Refusal { get; private set; }
    public IReadOnlyList<Notice> Told { get; private set; } = [];
    public NoticeKinds Kinds => kinds;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var person = await PersonAsync(cancel);
        (Email, Language) = (person.Email ?? "", person.Language ?? "zh-CN");
        (QuietFrom, QuietUntil) = (Written(person.QuietHours?.From), Written(person.QuietHours?.Until));
        WantsRecalls = person.Wants(ReminderKinds.RecallsDue.Name);
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? language, string? from, string? until, bool recalls, CancellationToken cancel)
    {
        (Email, QuietFrom, QuietUntil) = ((email ?? "").Trim(), (from ?? "").Trim(), (until ?? "").Trim());
        WantsRecalls = recalls;
        Language = Languages.Contains(language) ? language! : "zh-CN";
        var isQuietRead = TryQuiet(out var quiet);
        Refusal = Email.Length > 0 && !IsAddress(Email) ? Sentences.Get("EmailRefused") : !isQuietRead ? Sentences.Get("QuietRefused") : null;
        if (Refusal is not null)
        {
            await ReadAsync(cancel);
            return Page();
        }

        var person = await PersonAsync(cancel);
        person.Reach(Email.Length > 0 ? Email : null, Language == "zh-CN" ? null : Language);
        person.KeepQuiet(quiet);
        person.Want(ReminderKinds.RecallsDue.Name, recalls);
        // The address itself is nothing that an audit needs.
        db.Audit(User.Actor, NoticeVerbs.ReachChanged, new("person", person.Name), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return LocalRedirect("~/account/notices?done=saved");
    }

    private Task<Person> PersonAsync(CancellationToken cancel)
    {
        var id = User.Actor.Id;
        return db.People.SingleAsync(person => person.Id == id, cancel);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var id = User.Actor.Id;
        Told = await db.Notices.AsNoTracking().Where(n => n.PersonId == id && n.State != NoticeState.Skipped).OrderByDescending(n => n.Id).Take(MostShown).ToListAsync(cancel);
    }

    private bool TryQuiet(out QuietHours? hours)
    {
        hours = null;
        if (QuietFrom.Length == 0 && QuietUntil.Length == 0)
        {
            return true;
        }

        if (!TryTime(QuietFrom, out var from) || !TryTime(QuietUntil, out var until) || from == until)
        {
            return false;
        }

        hours = new(from, until);
        return true;
    }

    private static bool IsAddress(string text) => text.Length <= Person.LongestEmail && MailAddress.TryCreate(text, out var address) && address.Address == text && text.All(c => c is > ' ' and <= '~');

    private static bool TryTime(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static string Written(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
