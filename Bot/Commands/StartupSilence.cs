namespace Hanyang.Assistant.Bot.Commands;

/// <summary>
/// Until the server has started, an error ends the program and is told as one sentence; logging it with its trace before
/// that would bury the sentence.
/// </summary>
internal static class StartupSilence
{
    private static readonly string[] Talkative = ["Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    extension(ILoggingBuilder logging)
    {
        public ILoggingBuilder AddStartupSilence(ServerStart start)
        {
            foreach (var category in Talkative)
            {
                logging.AddFilter(category, level => level >= LogLevel.Warning && (start.IsOver || Refusal.IsDebugging));
            }

            return logging;
        }
    }
}

/// <summary>Whether the server has started.</summary>
internal sealed class ServerStart
{
    public bool IsOver { get; set; }
}
