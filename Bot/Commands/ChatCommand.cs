using System.CommandLine;
using System.Globalization;
using Hanyang.Assistant.Bot.Channels.Terminal;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>chat</c>: the conversation of the web page in the terminal, kept like any other.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var command = new Command("chat", Sentences.Get("ChatDescription"));
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel, sample: true);
        var writer = services.GetRequiredService<TurnWriter>();
        await writer.StartAsync(cancel);
        try
        {
            await TalkAsync(new TerminalConversation(services.GetRequiredService<Turns>()), cancel);
            return CommandLine.Done;
        }
        finally
        {
            await writer.StopAsync(CancellationToken.None);
        }
    }

    private static async Task TalkAsync(TerminalConversation conversation, CancellationToken cancel)
    {
        await Console.Out.WriteLineAsync(Sentences.Get("ChatHint"));
        var said = await conversation.BeginAsync(cancel);
        while (true)
        {
            await Console.Out.WriteAsync($"\n{ReplyAsText.Of(said.Text, said.Suggestions)}\n\n> ");
            var typed = (await Console.In.ReadLineAsync(cancel))?.Trim();
            if (typed is null or "退出" or "exit" or "quit")
            {
                return;
            }

            said = await conversation.SayAsync(Chosen(typed, said.Suggestions), cancel);
        }
    }

    /// <summary>A bare number takes the suggestion of that number.</summary>
    private static string Chosen(string typed, IReadOnlyList<string> suggestions) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= suggestions.Count
            ? suggestions[number - 1]
            : typed;
}
