using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Training.Questions.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Pictures;

/// <summary>Takes pictures that somebody uploads into the bank, and out of it those that no version of any question shows.</summary>
public sealed class PictureKeeping(ITrainingDb db, TimeProvider clock)
{
    /// <summary>Takes what was uploaded with a form into it.</summary>
    internal async Task AttachAsync(QuestionEditor editor, IFormCollection form, Actor actor, CancellationToken cancel)
    {
        if (form.Files["pictureFile"] is not { Length: > 0 } file)
        {
            return;
        }

        if (await KeepAsync(file, actor, cancel) is { } name)
        {
            editor.Show(name);
        }
        else
        {
            editor.Refuse("picture", Sentences.Get("PictureUnreadable", QuestionPicture.MostBytes >> 20));
        }
    }

    /// <summary>The name under which it is kept; null when it is no picture that can be kept. The same picture again is the same.</summary>
    public async Task<string?> KeepAsync(IFormFile file, Actor actor, CancellationToken cancel)
    {
        if (file.Length is 0 or > QuestionPicture.MostBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        if (QuestionPicture.NameOf(bytes.ToArray()) is not { } name)
        {
            return null;
        }

        if (!await db.QuestionPictures.AnyAsync(picture => picture.Name == name, cancel))
        {
            db.QuestionPictures.Add(QuestionPicture.Keep(bytes.ToArray(), Path.GetFileName(file.FileName), actor.Name, clock.GetUtcNow()));
            db.Audit(actor, TrainingVerbs.PictureKept, new("picture", name), clock.GetUtcNow(), ("bytes", bytes.Length));
            await db.SaveChangesAsync(cancel);
        }

        return name;
    }
}
