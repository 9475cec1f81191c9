using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates.Duty;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>Who holds a post that asks for a certificate and has none that counts (持证上岗).</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class MissingModel(ITrainingDb db, Rostering rostering, TimeProvider clock) : PageModel
{
    public const int MostShown = 200;

    public string? Unit { get; private set; }
    public string? Post { get; private set; }
    public IReadOnlyList<(DutyMember Member, DutyPost Post)> Missing { get; private set; } = [];

    /// <summary>How many times somebody holds a post that asks for a certificate.</summary>
    public int Needed { get; private set; }
    public IReadOnlyList<(string Unit, string Post, int Missing, int Needed)> ByUnit { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name, int Depth)> Units { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public string ExportLink => Url.Content("~/training/certificates/missing.xlsx") + QueryString.Create(
        new[] { ("unit", Unit), ("post", Post) }.Where(part => part.Item2 is not null).Select(part => KeyValuePair.Create(part.Item1, part.Item2)));

    public async Task OnGetAsync([FromQuery] string? unit, [FromQuery] string? post, CancellationToken cancel)
    {
        (Unit, Post) = (unit is { Length: > 0 } ? unit : null, post is { Length: > 0 } ? post : null);
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        var units = await db.Units.AsNoTracking().Where(one => one.Level != Level.Station).OrderBy(one => one.Code).ToListAsync(cancel);
        Units = [.. units.Where(one => scope.Contains(one.Code)).Select(one => (one.Code, one.Name, (int)one.Level))];
        Posts = await db.Posts.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancel);
        var roster = await rostering.OnAsync(scope, Unit, BureauTime.Day(clock.GetUtcNow()), cancel);
        Missing = [.. roster.Missing(Post)];
        var needed = roster.Members.SelectMany(member => member.Posts.Where(held => held.NeedsCertificate && (Post is null || held.Code == Post)).Select(held => (member.UnitName, held.Name))).ToList();
        Needed = needed.Count;
        var missing = Missing.CountBy(one => (one.Member.UnitName, one.Post.Name)).ToDictionary();
        ByUnit = [.. needed.CountBy(one => one).Where(one => missing.ContainsKey(one.Key)).Select(one => (one.Key.UnitName, one.Key.Name, missing[one.Key], one.Value))];
    }
}
