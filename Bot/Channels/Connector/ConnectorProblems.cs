using Hanyang.Assistant.Bot.Pages;

namespace Hanyang.Assistant.Bot.Channels.Connector;

/// <summary>Why a delivery is refused, each with a stable type.</summary>
internal static class ConnectorProblems
{
    public static IResult OnlyLoopback() => Of(StatusCodes.Status403Forbidden, "connector-only-loopback");
    public static IResult NotAuthenticated() => Of(StatusCodes.Status401Unauthorized, "connector-not-authenticated");
    public static IResult ForeignService() => Of(StatusCodes.Status403Forbidden, "connector-foreign-service");
    public static IResult Malformed() => Of(StatusCodes.Status400BadRequest, "activity-malformed");
    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "body-too-large");
    public static IResult NoConversation() => Of(StatusCodes.Status400BadRequest, "conversation-missing");
    public static IResult OnlyPost() => Of(StatusCodes.Status405MethodNotAllowed, "method-not-allowed");

    /// <summary>The replies of the other modes (normal, notification, ephemeral) would have to be sent to the service, for which there are no credentials.</summary>
    public static IResult DeliveryUnsupported() => Of(StatusCodes.Status501NotImplemented, "delivery-mode-unsupported");

    private static ProblemResult Of(int status, string name) => new(Problems.Named(status, name));
}
