using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>
/// Lets the model make a full question of one that is understood only from the talk so far. Its question is read, found and decided on like any other, and what it leads to has to know the words that
/// the person used. It is never shown: the person reads the record's own name for what was looked up.
/// </summary>
internal sealed class Rewriter(PatientModel model, ILogger log)
{
    // What was understood so well needs no other words.
    private const double Sure = 0.75;

    private const int LongestFollowUp = 40;
    private const int LongestQuestion = 80;

    private static readonly string Instructions = ModelTexts.Read("rewriting");

    /// <summary>Null when it stays as it was read.</summary>
    public async Task<Asking?> RewriteAsync(Asking asking, ModelTurn turn, CancellationToken cancel)
    {
        if (!IsUnsure(asking) || PreviousOf(asking) is not { } previous || !model.IsReady(turn))
        {
            return null;
        }

        try
        {
            var written = await model.AnswerShortlyAsync(Instructions, Data(asking, previous), LongestQuestion, turn, cancel);
            var read = written is null ? null : Read(asking, previous, written.Trim().Trim('"', '“', '”'));
            ModelFigures.Count("rewrite", read is null ? "dropped" : "used");
            return read;
        }
        catch (ModelFailedException failure)
        {
            log.ModelFailed(failure.Message);
            ModelFigures.Count("rewrite", "failed");
            return null;
        }
    }

    private static bool IsUnsure(Asking asking) =>
        asking is { Route: Route.Inquiry, Understanding.Decision.Confidence: < Sure }
        && asking.Inquiry.Text.Length <= LongestFollowUp && FollowUp.MayBe(asking.Understanding.Question);

    /// <summary>The names of the matter that was talked about; else what the person said when it was asked back.</summary>
    private static string[]? PreviousOf(Asking asking) => asking.Inquiry.Focus switch
    {
        { Guide: { } code } when asking.Catalogue.Guide(code) is { } guide && !MachineAddress.IsIn(guide.Title) => [guide.Title, .. guide.Phrases.Select(phrase => phrase.Text)],
        { Pending: { } pending } => [LanguageModel.Said(pending)],
        _ => null,
    };

    internal static Asking? Read(Asking asking, IEnumerable<string> previous, string written)
    {
        var (catalogue, typed) = (asking.Catalogue, asking.Understanding);
        if (!RewrittenWords.Hold(written, asking.Inquiry, previous))
        {
            return null;
        }

        var question = Question.Read(written, catalogue.Learned);
        if (question.Route != Route.Inquiry || question.Text == typed.Question.Text)
        {
            return null;
        }

        var read = Understanding.Read(catalogue, FollowUp.WithPart(question, typed.Question, asking.Inquiry.Focus), asking.Today);
        return read.Decision.Chosen is { } chosen && read.Decision.Confidence > typed.Decision.Confidence && FollowUp.IsAbout(catalogue, typed.Question, chosen)
            ? asking with { Understanding = read with { Corrected = Shown(chosen, read.Question) } }
            : null;
    }

    /// <summary>The record's name and the parts asked for, in our words.</summary>
    private static string Shown(CatalogueEntry chosen, Question question) => string.Join(
        Sentences.Get("ListComma"),
        question.Mentions.Select(mention => FacetText.Label(mention.Facet)).Distinct().Prepend(chosen.Title));

    private static string Data(Asking asking, string[] previous) => RecordJson.Write(new
    {
        previous = previous[0],
        part = asking.Inquiry.Focus.Facet is { } facet ? FacetText.Label(facet) : "",
        question = LanguageModel.Said(asking.Inquiry.Text),
    });
}
