namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>Errors in the shape that Direct Line clients know.</summary>
internal static class DirectLineErrors
{
    public static IResult BadArgument(string sentence) => Of(StatusCodes.Status400BadRequest, "BadArgument", Sentences.Get(sentence));
    public static IResult Missing() => Of(StatusCodes.Status401Unauthorized, "Unauthorized", Sentences.Get("TokenMissing"));
    public static IResult Invalid() => Of(StatusCodes.Status403Forbidden, "BadArgument", Sentences.Get("TokenInvalid"));
    public static IResult Expired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", Sentences.Get("TokenExpired"));
    public static IResult Foreign() => Of(StatusCodes.Status403Forbidden, "BadArgument", Sentences.Get("TokenForeign"));
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "ConversationNotFound", Sentences.Get("ConversationNotFound"));
    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", Sentences.Get("BodyTooLarge"));
    public static IResult TooMany() => Of(StatusCodes.Status429TooManyRequests, "RateLimited", Sentences.Get("TooManyRequests"));

    public static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, Knowledge.RecordJson.Options, statusCode: status);
}
