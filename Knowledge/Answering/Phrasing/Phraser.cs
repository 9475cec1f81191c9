using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Lets a language model say an answer in fewer words. Only sentences that hold against the record are used; else the answer stays as it was.</summary>
internal sealed class Phraser(PatientModel model, ILogger log)
{
    private static readonly string Instructions = ModelTexts.Read("instructions");

    /// <summary>The record's own words alone, marked as such.</summary>
    public static Answer Verbatim(Answer answer) => IsFromRecord(answer) ? Led(answer, PhrasedReply.Verbatim(Unled(answer))) : answer;

    public async Task<Answer> PhraseAsync(Catalogue catalogue, Inquiry inquiry, Answer answer, ModelTurn turn, CancellationToken cancel)
    {
        if (!IsFromRecord(answer))
        {
            return answer;
        }

        var phrased = Sources.Of(catalogue, answer.Reply) is { } source && IsFit(source, answer.Reply)
            ? await PhraseAsync(source, inquiry.Text, answer, turn, cancel)
            : null;
        return phrased is null ? Verbatim(answer) : Led(answer, phrased);
    }

    /// <summary>As what the inquiry was read stands above everything.</summary>
    private static Answer Led(Answer answer, Reply reply) => answer with { Reply = reply with { Text = answer.Lead + reply.Text } };

    private static Reply Unled(Answer answer) => answer.Reply with { Text = answer.Reply.Text[answer.Lead.Length..] };

    private static bool IsFromRecord(Answer answer) => answer.Reply is { Status: ReplyStatus.Answered, Citations.Count: > 0 };

    /// <summary>Nothing in the record speaks to a machine.</summary>
    private bool IsFit(Source source, Reply reply)
    {
        if (source.Passages.Any(passage => MachineAddress.IsIn(passage.Text)))
        {
            log.RecordSpeaksToModel(reply.Citations[0].Code);
            return false;
        }

        return true;
    }

    private async Task<Reply?> PhraseAsync(Source source, string question, Answer answer, ModelTurn turn, CancellationToken cancel)
    {
        if (!model.IsReady(turn))
        {
            PhrasingFigures.Count("skipped");
            return null;
        }

        List<PhrasedSentence> holding = [];
        try
        {
            var sentences = new SentenceStream();
            await foreach (var piece in model.AnswerAsync(Instructions, Data(source, question), turn, cancel))
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
        return isEnough ? PhrasedReply.Of(Unled(answer), source, holding) : null;

        void Take(IEnumerable<string> written)
        {
            foreach (var one in written)
            {
                if (PhrasedSentence.Read(one, source, out var verdict) is { } sentence && !holding.Exists(known => known.Text == sentence.Text))
                {
                    holding.Add(sentence);
                    turn.Tell(answer.Lead + PhrasedReply.SoFar(holding));
                }
                else if (verdict != SentenceVerdict.Holds)
                {
                    log.SentenceDropped(verdict);
                }
            }
        }
    }

    private static string Data(Source source, string question) => RecordJson.Write(new
    {
        question = LanguageModel.Said(question),
        passages = source.Passages.Select(passage => new { passage.Token, passage.Label, passage.Text }),
    });
}
