using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Questions.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>The pictures of the bank, latest first, with the names by which tables refer to them.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class PicturesModel(ITrainingDb db, PictureKeeping keeping) : PageModel
{
    private const int Size = 48;

    public IReadOnlyList<(string Name, string FileName)> Pictures { get; private set; } = [];
    public int? Kept { get; private set; }
    public IReadOnlyList<string> Refused { get; private set; } = [];

    /// <summary>The number of the page after this one; null when there is none.</summary>
    public int? Older { get; private set; }

    public Task OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken cancel) => ShowAsync(Math.Clamp(number, 0, 10_000), cancel);

    public async Task OnPostAsync(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        List<string> refused = [];
        foreach (var file in files)
        {
            if (await keeping.KeepAsync(file, User.Actor, cancel) is null)
            {
                refused.Add(Path.GetFileName(file.FileName));
            }
        }

        (Kept, Refused) = (files.Count - refused.Count, refused);
        await ShowAsync(0, cancel);
    }

    private async Task ShowAsync(int number, CancellationToken cancel)
    {
        var found = await db.QuestionPictures.OrderByDescending(picture => picture.CreatedAt).ThenBy(picture => picture.Name).Skip(number * Size).Take(Size + 1)
            .Select(picture => new { picture.Name, picture.FileName }).ToListAsync(cancel);
        Pictures = [.. found.Take(Size).Select(picture => (picture.Name, picture.FileName))];
        Older = found.Count > Size ? number + 1 : null;
    }
}
