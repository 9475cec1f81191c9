using System.Buffers.Text;
using System.Security.Cryptography;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>Anybody may start a conversation of their own, as our chat page does; nobody gets into another's.</summary>
internal static class TokenEndpoints
{
    /// <summary>A token for a new conversation.</summary>
    public static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens, CancellationToken cancel)
    {
        var (wished, _) = await TokenParameters.ReadAsync(http.Request, cancel);
        var user = wished?.Id is { Length: > 3 and <= 64 } id && id.StartsWith("dl_", StringComparison.Ordinal) && id.All(IsPlain)
            ? id
            : $"dl_{Random()}";
        return Issued(tokens, Random(), user);
    }

    /// <summary>The same token with a new time to live.</summary>
    public static IResult Refresh(HttpContext http, DirectLineTokens tokens)
    {
        var token = DirectLineCaller.Of(http);
        return Issued(tokens, token.Conversation, token.User);
    }

    private static IResult Issued(DirectLineTokens tokens, string conversation, string user) => Results.Json(new
    {
        conversationId = conversation,
        token = tokens.Issue(conversation, user),
        expires_in = (int)DirectLineTokens.Lifetime.TotalSeconds,
    });

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
