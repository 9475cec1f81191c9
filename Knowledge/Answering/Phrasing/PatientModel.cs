using System.Runtime.CompilerServices;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Asks the model with a limit on time, length, budget and patience.</summary>
internal sealed class PatientModel(ChatModel model, ModelBudget budget, ModelBreaker breaker, TimeProvider time)
{
    // No answer of a few facets needs more characters.
    private const int LongestAnswer = 16_000;

    /// <summary>Whether it is worth asking now.</summary>
    public bool IsReady(ModelTurn turn) => !turn.HasFailed && turn.HasPatience && !budget.IsEmpty && !breaker.IsOpen;

    /// <summary>The whole of a short answer; null when it is longer than that.</summary>
    /// <exception cref="ModelFailedException">It failed, was too slow, or was cut off.</exception>
    public async Task<string?> AnswerShortlyAsync(string instructions, string data, int longest, ModelTurn turn, CancellationToken cancel)
    {
        var text = new StringBuilder();
        await foreach (var piece in AnswerAsync(instructions, data, turn, cancel))
        {
            if (text.Append(piece).Length > longest)
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>The pieces of the answer as they come.</summary>
    /// <exception cref="ModelFailedException">It failed, was too slow, or was cut off.</exception>
    public async IAsyncEnumerable<string> AnswerAsync(string instructions, string data, ModelTurn turn, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var first = turn.Wait();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, turn.Over, first.Token);
        var (length, reported, asked) = (0, 0, time.GetTimestamp());
        turn.Tell("");
        var pieces = model.AnswerAsync(instructions, data, tokens => reported = tokens, either.Token).GetAsyncEnumerator(either.Token);
        try
        {
            while (await NextAsync(pieces, turn, cancel))
            {
                if (length == 0)
                {
                    first.CancelAfter(Timeout.InfiniteTimeSpan);
                    turn.Waited(time.GetElapsedTime(asked));
                }

                length += pieces.Current.Length;
                if (length > LongestAnswer)
                {
                    throw Failed(turn, "The answer was too long.");
                }

                yield return pieces.Current;
            }

            breaker.Succeeded();
        }
        finally
        {
            // Where the endpoint doesn't report its tokens, a character of Chinese is counted as one.
            budget.Spend(reported > 0 ? reported : instructions.Length + data.Length + length);
            await pieces.DisposeAsync();
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<string> pieces, ModelTurn turn, CancellationToken cancel)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever goes wrong with a model, the answer stands without it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            throw Failed(turn, problem switch
            {
                ModelFailedException => problem.Message,
                OperationCanceledException => "It was too slow.",
                // Not the message: an endpoint may repeat in it what it was sent.
                _ => problem.GetType().Name,
            });
        }
    }

    private ModelFailedException Failed(ModelTurn turn, string reason)
    {
        breaker.Failed();
        turn.Fail();
        return new(reason);
    }
}
