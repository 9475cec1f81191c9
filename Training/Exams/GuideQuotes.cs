using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>What the guide of a question says about it, word for word, for whoever has just answered.</summary>
public sealed class GuideQuotes
{
    private const int MostLines = 12;
    private readonly Dictionary<string, (string Name, GuideContent Content)> guides = [];

    private GuideQuotes()
    {
    }

    /// <summary>Reads the guides that the questions name, as they are published now.</summary>
    public static async Task<GuideQuotes> OfAsync(ITrainingDb db, IEnumerable<QuestionContent> questions, CancellationToken cancel)
    {
        var quotes = new GuideQuotes();
        var codes = questions.Select(question => question.Guide).OfType<string>().Distinct().ToList();
        if (codes.Count > 0)
        {
            var rows = await db.Guides.AsNoTracking().Where(guide => codes.Contains(guide.Code) && guide.Status == GuideStatus.Published)
                .Join(db.GuideVersions, guide => new { guide.Id, Number = guide.CurrentVersion }, version => new { Id = version.GuideId, version.Number }, (guide, version) => new { guide.Code, guide.Name, version.Content })
                .ToListAsync(cancel);
            rows.ForEach(row => quotes.guides[row.Code] = (row.Name, row.Content));
        }

        return quotes;
    }

    /// <summary>Null where no guide, or no facet of it, is named.</summary>
    public GuideQuote? Of(QuestionContent question)
    {
        if (question.Guide is not { } code || !guides.TryGetValue(code, out var guide))
        {
            return null;
        }

        var lines = question.Facets().SelectMany(facet => FacetText.Lines(guide.Content, facet)).Take(MostLines).ToList();
        return new(code, guide.Name, question.Facet is { } named ? FacetText.Label(named) : "", lines);
    }
}

/// <param name="Facet">What the lines are about; empty when the question is about the whole guide.</param>
public sealed record GuideQuote(string Code, string Name, string Facet, IReadOnlyList<string> Lines);
