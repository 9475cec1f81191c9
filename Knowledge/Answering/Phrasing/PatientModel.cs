using System.Runtime.CompilerServices;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Asks the model with a limit on time, length, budget and patience.</summary>
internal sealed class PatientModel(ChatModel model, ModelBudget budget, ModelBreaker breaker, TimeProvider time)
{
    public static readonly TimeSpan FirstToken = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Whole = TimeSpan.FromSeconds(8);

    // No answer of a few facets needs more characters.
    private const int LongestAnswer = 16_000;

    /// <summary>Whether it is worth asking now.</summary>
    public bool IsReady => !budget.IsEmpty && !breaker.IsOpen;

    /// <summary>The pieces of the answer as they come.</summary>
    /// <exception cref="ModelFailedException">It failed, was too slow, or was cut off.</exception>
    public async IAsyncEnumerable<string> AnswerAsync(string instructions, string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var whole = new CancellationTokenSource(Whole, time);
        using var first = new CancellationTokenSource(FirstToken, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, whole.Token, first.Token);
        var (length, reported) = (0, 0);
        var pieces = model.AnswerAsync(instructions, data, tokens => reported = tokens, either.Token).GetAsyncEnumerator(either.Token);
        try
        {
            while (await NextAsync(pieces, cancel))
            {
                first.CancelAfter(Timeout.InfiniteTimeSpan);
                length += pieces.Current.Length;
                if (length > LongestAnswer)
                {
                    breaker.Failed();
                    throw new ModelFailedException("The answer was too long.");
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

    private async Task<bool> NextAsync(IAsyncEnumerator<string> pieces, CancellationToken cancel)
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
            breaker.Failed();
            throw new ModelFailedException(problem switch
            {
                ModelFailedException => problem.Message,
                OperationCanceledException => "It was too slow.",
                // Not the message: an endpoint may repeat in it what it was sent.
                _ => problem.GetType().Name,
            });
        }
    }
}
