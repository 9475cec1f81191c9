using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Lets a language model say an answer in fewer words. Only sentences that hold against the record are used; else the answer stays as it was.</summary>
public sealed class Phraser
{
    private static readonly string Instructions = ModelTexts.Read("instructions");

    private readonly PatientModel model;
    private readonly ILogger log;

    internal Phraser(PatientModel model, ILogger log) => (this.model, this.log) = (model, log);

    /// <summary>Null where no model is configured.</summary>
    internal static Phraser? From(IServiceProvider services)
    {
        if (ModelSettings.From(services.GetRequiredService<IConfiguration>()) is not { } settings)
        {
            return null;
        }

        var time = services.GetRequiredService<TimeProvider>();
        return new(new(new(settings), new(settings.DailyTokens, time), new(time), time), services.GetRequiredService<ILogger<Phraser>>());
    }

    internal async Task<Answer> PhraseAsync(Catalogue catalogue, Inquiry inquiry, Answer answer, CancellationToken cancel)
    {
        if (answer.Reply is not { Status: ReplyStatus.Answered, Citations.Count: > 0 })
        {
            return answer;
        }

        var phrased = Sources.Of(catalogue, answer.Reply) is { } source && IsFit(source, answer.Reply)
            ? await PhraseAsync(source, inquiry.Text, answer.Reply, cancel)
            : null;
        return answer with { Reply = phrased ?? PhrasedReply.Verbatim(answer.Reply) };
    }

    /// <summary>The record is Chinese, and so is what may be made of it; and nothing in it speaks to a machine.</summary>
    private bool IsFit(Source source, Reply reply)
    {
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en")
        {
            return false;
        }

        if (source.Passages.Any(passage => MachineAddress.IsIn(passage.Text)))
        {
            log.RecordSpeaksToModel(reply.Citations[0].Code);
            return false;
        }

        return true;
    }

    private async Task<Reply?> PhraseAsync(Source source, string question, Reply reply, CancellationToken cancel)
    {
        if (!model.IsReady)
        {
            PhrasingFigures.Count("skipped");
            return null;
        }

        List<PhrasedSentence> holding = [];
        try
        {
            var sentences = new SentenceStream();
            await foreach (var piece in model.AnswerAsync(Instructions, Data(source, question), cancel))
            {
                Take(sentences.Add(piece));
            }

            Take(sentences.End());
        }
        catch (ModelFailedException failure)
        {
            log.ModelFailed(failure.Message);
            PhrasingFigures.Count("failed");
            return null;
        }

        var isEnough = PhrasedReply.IsEnough(source, holding);
        PhrasingFigures.Count(isEnough ? "used" : "dropped");
        return isEnough ? PhrasedReply.Of(reply, source, holding) : null;

        void Take(IEnumerable<string> written)
        {
            foreach (var one in written)
            {
                if (PhrasedSentence.Read(one, source, out var verdict) is { } sentence && !holding.Exists(known => known.Text == sentence.Text))
                {
                    holding.Add(sentence);
                }
                else if (verdict != SentenceVerdict.Holds)
                {
                    log.SentenceDropped(verdict);
                }
            }
        }
    }

    /// <summary>All that a model gets to know: no name of the asker, no id, no address of anything.</summary>
    private static string Data(Source source, string question) => RecordJson.Write(new
    {
        question = AskerNames.Without(Sources.WithoutAddresses(Masking.Mask(question))),
        passages = source.Passages.Select(passage => new { passage.Token, passage.Label, passage.Text }),
    });
}
