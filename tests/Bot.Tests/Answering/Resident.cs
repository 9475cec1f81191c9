using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Answering;

/// <summary>A resident who asks one thing after the other.</summary>
internal sealed class Resident(AssistantApp app)
{
    private readonly Answerer answerer = app.Services.GetRequiredService<Answerer>();
    private Focus focus = Focus.None;

    public async Task<Reply> Asks(string text)
    {
        var answer = await answerer.AnswerAsync(new Inquiry(text, focus, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        focus = answer.Focus;
        return answer.Reply;
    }
}
