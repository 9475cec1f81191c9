using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Accounts.Bindings;

/// <summary>Somebody on a channel.</summary>
/// <param name="Digest">Of channel and user id.</param>
internal sealed record ChatAccount(string Channel, string Digest)
{
    private const int LongestChannel = 60;
    private const string DirectLine = "directline";

    // A client of Direct Line may name its user; only an id as long as those that we give can't be guessed by another.
    private const int ShortestOnDirectLine = 24;

    /// <summary>Who sends an activity, before its personal numbers are masked; null where nobody can be told from others.</summary>
    public static ChatAccount? Of(Activity activity) =>
        activity is { ChannelId: { Length: > 0 and <= LongestChannel } channel, From.Id: { Length: > 0 } id } && !channel.Any(char.IsControl)
        && (channel != DirectLine || id.Length >= ShortestOnDirectLine)
            ? new(channel, DigestOf($"{channel}\n{id}"))
            : null;

    internal static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
