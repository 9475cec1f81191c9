using System.Security.Cryptography;
using System.Text;

namespace Hanyang.Assistant.Bot.Accounts.Bindings;

/// <summary>Somebody on a channel.</summary>
/// <param name="Digest">Of channel and user id.</param>
internal sealed record ChatAccount(string Channel, string Digest)
{
    private const int LongestChannel = 60;
    private const string DirectLine = "directline";

    // A client of Direct Line may name its user; only an id as long as those that we give can't be guessed by another.
    private const int ShortestOnDirectLine = 24;

    /// <param name="id">As the channel names them, before personal numbers are masked.</param>
    /// <returns>Null where nobody can be told from others.</returns>
    public static ChatAccount? Of(string? channel, string? id) =>
        channel is { Length: > 0 and <= LongestChannel } && id is { Length: > 0 } && !channel.Any(char.IsControl)
        && (channel != DirectLine || id.Length >= ShortestOnDirectLine)
            ? new(channel, DigestOf($"{channel}\n{id}"))
            : null;

    internal static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
