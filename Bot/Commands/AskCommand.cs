using System.CommandLine;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>ask "…"</c>: one inquiry, one reply.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = Sentences.Get("AskText") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("ask", Sentences.Get("AskDescription")) { text, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(text), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string text, bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel, sample: true);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var answer = await services.GetRequiredService<Answerer>().AnswerAsync(new Inquiry(text, Focus.None, now), cancel);
        await Console.Out.WriteLineAsync(json ? RecordJson.Write(answer.Reply) : ReplyAsText.Of(answer.Reply.Text, answer.Reply.Suggestions));
        return CommandLine.Done;
    }
}
