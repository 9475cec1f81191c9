namespace Hanyang.Assistant.Bot.Channels.Connector;

/// <summary>Why a delivery is refused, each with a stable type.</summary>
internal static class ConnectorProblems
{
    public static IResult OnlyLoopback() => Of(StatusCodes.Status403Forbidden, "connector-only-loopback", "ConnectorOnlyLoopback");
    public static IResult NotAuthenticated() => Of(StatusCodes.Status401Unauthorized, "connector-not-authenticated", "ConnectorNotAuthenticated");
    public static IResult ForeignService() => Of(StatusCodes.Status403Forbidden, "connector-foreign-service", "ConnectorForeignService");
    public static IResult Malformed() => Of(StatusCodes.Status400BadRequest, "activity-malformed", "ActivityInvalid");
    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "body-too-large", "BodyTooLarge");
    public static IResult NoConversation() => Of(StatusCodes.Status400BadRequest, "conversation-missing", "ConversationMissing");
    public static IResult DeliveryUnsupported() => Of(StatusCodes.Status501NotImplemented, "delivery-mode-unsupported", "DeliveryUnsupported");

    private static IResult Of(int status, string type, string sentence) => Results.Problem(
        type: $"urn:hanyang:problem:{type}",
        title: Sentences.Get(sentence),
        detail: Sentences.InEnglish(sentence),
        statusCode: status);
}
