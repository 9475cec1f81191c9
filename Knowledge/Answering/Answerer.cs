namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers an inquiry from the catalogue alone.</summary>
public sealed class Answerer
{
    private readonly string[] suggestions = ["要带什么", "多久能办好"];

    public Task<Answer> AnswerAsync(Inquiry inquiry, CancellationToken cancel) => Task.FromResult(new Answer(
        new Reply { Status = ReplyStatus.Unanswered, Text = $"收到：{inquiry.Text}", Suggestions = suggestions },
        inquiry.Focus with { Pending = inquiry.Text }));
}
