using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Where an editor's day begins.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class IndexModel : PageModel
{
}
