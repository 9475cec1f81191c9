using System.Globalization;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>What a language model may do for an answer: make a follow-up a full question, choose among candidates that come close, and say the answer in fewer words. Whatever it fails to do is left as it was.</summary>
public sealed class LanguageModel
{
    private readonly TimeProvider time;
    private readonly Rewriter rewriter;
    private readonly Chooser chooser;
    private readonly Phraser phraser;

    private LanguageModel(PatientModel model, TimeProvider time, ILogger log) =>
        (this.time, rewriter, chooser, phraser) = (time, new(model, log), new(model, log), new(model, log));

    /// <summary>Null where no model is configured.</summary>
    internal static LanguageModel? From(IServiceProvider services)
    {
        if (ModelSettings.From(services.GetRequiredService<IConfiguration>()) is not { } settings)
        {
            return null;
        }

        var time = services.GetRequiredService<TimeProvider>();
        return new(new(new(settings), new(settings.DailyTokens, time), new(time), time), time, services.GetRequiredService<ILogger<LanguageModel>>());
    }

    /// <param name="tell">Gets what may be shown before the reply is whole: an empty text when the model is asked, later the sentences that hold.</param>
    internal async Task<Answer> AnswerAsync(Catalogue catalogue, Inquiry inquiry, Action<string>? tell, CancellationToken cancel)
    {
        if (FixedReplies.ForLength(inquiry) is { } unread)
        {
            return unread;
        }

        using var turn = new ModelTurn(time, tell);
        var asking = Asking.Of(catalogue, inquiry);
        // What it makes of Chinese records is Chinese, and only that is compared with them.
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en")
        {
            return Phraser.Verbatim(Answerer.Answer(asking));
        }

        var rewritten = await rewriter.RewriteAsync(asking, turn, cancel);
        var answer = Answerer.Answer(rewritten ?? await chooser.ChooseAsync(asking, turn, cancel) ?? asking);
        // Found with words that weren't the asker's: nothing is learned from them.
        return await PhraseAsync(catalogue, inquiry, rewritten is null ? answer : answer with { Ranking = [] }, turn, cancel);
    }

    /// <summary>Says an answer in fewer words.</summary>
    internal Task<Answer> PhraseAsync(Catalogue catalogue, Inquiry inquiry, Answer answer, ModelTurn turn, CancellationToken cancel) =>
        phraser.PhraseAsync(catalogue, inquiry, answer, turn, cancel);

    /// <summary>What a person wrote, as a model gets to know it: no name of the asker, no number of theirs, no address of anything.</summary>
    internal static string Said(string text) => AskerNames.Without(Sources.WithoutAddresses(Masking.Mask(text)));
}
