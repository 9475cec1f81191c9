namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>A body that is too large or broken off gets an answer in Direct Line's shape too.</summary>
internal sealed class DirectLineFailures : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineErrors.TooLarge()
                : DirectLineErrors.BadArgument("ActivityInvalid");
        }
    }
}
