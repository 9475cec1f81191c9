using Hanyang.Assistant.Training.Questions.Import;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Pictures;

/// <summary>The pictures of rows that are about to be saved.</summary>
internal sealed class PictureStaging
{
    private readonly Dictionary<string, string> names;

    private PictureStaging(Dictionary<string, string> names) => this.names = names;

    /// <summary>Stages those that the rows bring along and the bank lacks, and finds those that they name.</summary>
    public static async Task<PictureStaging> StageAsync(ITrainingDb db, IReadOnlyList<QuestionRow> rows, Author by, DateTimeOffset now, CancellationToken cancel)
    {
        var wanted = rows.Select(row => row.Content.Picture).OfType<string>().Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new([]);
        }

        var known = await db.QuestionPictures.Where(picture => wanted.Contains(picture.Name) || wanted.Contains(picture.FileName))
            .OrderBy(picture => picture.CreatedAt).Select(picture => new { picture.Name, picture.FileName }).ToListAsync(cancel);
        Dictionary<string, string> names = [];
        // Of several files of one name the latest is meant, and a name of ours before any file's.
        foreach (var (called, name) in known.Select(picture => (picture.FileName, picture.Name)).Concat(known.Select(picture => (picture.Name, picture.Name)))
            .Concat(db.QuestionPictures.Local.Select(picture => (picture.Name, picture.Name))))
        {
            names[called] = name;
        }

        foreach (var row in rows)
        {
            if (row is { Picture: { } bytes, Content.Picture: { } name } && names.TryAdd(name, name))
            {
                db.QuestionPictures.Add(QuestionPicture.Keep(bytes, name, by.Name, now));
            }
        }

        return new(names);
    }

    /// <summary>The row with its picture under the name by which it is kept.</summary>
    public QuestionRow Named(QuestionRow row) => row.Content.Picture is { } picture && names.GetValueOrDefault(picture) is { } name && name != picture
        ? row with { Content = row.Content with { Picture = name } }
        : row;
}
