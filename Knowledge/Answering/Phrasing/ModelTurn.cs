namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>
/// How long one person's turn waits for the model, whatever it is asked and how often: the waits for a first token add up to at most <see cref="FirstToken"/>, all of it takes at most
/// <see cref="Whole"/>, and a model that has failed once isn't asked again.
/// </summary>
/// <param name="tell">Gets what may be shown before the reply is whole: nothing yet when the model is asked, later the sentences that hold. Null where nobody looks on.</param>
internal sealed class ModelTurn(TimeProvider time, Action<string>? tell) : IDisposable
{
    public static readonly TimeSpan FirstToken = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Whole = TimeSpan.FromSeconds(8);

    private CancellationTokenSource? over;
    private TimeSpan patience = FirstToken;

    /// <summary>The model has failed in this turn.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>There is time left to wait for a first token.</summary>
    public bool HasPatience => patience > TimeSpan.Zero;

    /// <summary>Runs from the first question to the model on.</summary>
    public CancellationToken Over => (over ??= new(Whole, time)).Token;

    /// <summary>Ends when the patience for first tokens does.</summary>
    public CancellationTokenSource Wait() => new(patience, time);

    public void Waited(TimeSpan waited) => patience -= waited;

    public void Fail() => HasFailed = true;

    /// <summary>Shows what holds of the reply so far.</summary>
    public void Tell(string text) => tell?.Invoke(text);

    public void Dispose() => over?.Dispose();
}
