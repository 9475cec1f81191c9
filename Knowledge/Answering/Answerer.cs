namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers an inquiry from the catalogue alone.</summary>
public sealed class Answerer
{
    public Task<Answer> AnswerAsync(Inquiry inquiry, CancellationToken cancel) => throw new NotSupportedException();
}
