using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>What holds for the questions of one exam: of each question the last ruling.</summary>
public sealed class Rulings
{
    private readonly Dictionary<int, ExamRuling> last;

    private Rulings(IEnumerable<ExamRuling> rulings)
    {
        last = [];
        foreach (var ruling in rulings)
        {
            last[ruling.QuestionId] = ruling;
            Newest = Math.Max(Newest, ruling.Id);
        }
    }

    /// <summary>The number of the newest ruling of the exam; 0 where there is none.</summary>
    public long Newest { get; }

    /// <summary>By whose keys corrected questions count.</summary>
    public IEnumerable<(int Id, int Version)> Versions => last.Values.Where(ruling => ruling.Kind == RulingKind.Corrected).Select(ruling => (ruling.QuestionId, ruling.QuestionVersion!.Value));

    /// <summary>Null where the question counts as it was asked.</summary>
    public ExamRuling? For(int question) => last.GetValueOrDefault(question) is { Kind: not RulingKind.AsAsked } ruling ? ruling : null;

    public ExamRuling? LastOf(int question) => last.GetValueOrDefault(question);

    public static async Task<Rulings> OfAsync(ITrainingDb db, int exam, CancellationToken cancel) =>
        new(await db.ExamRulings.AsNoTracking().Where(ruling => ruling.ExamId == exam).OrderBy(ruling => ruling.Id).ToListAsync(cancel));

    internal static Rulings None { get; } = new([]);

    /// <summary>As if this had been ruled, too.</summary>
    internal Rulings With(ExamRuling ruling) => new([.. last.Values.OrderBy(known => known.Id), ruling]);
}
