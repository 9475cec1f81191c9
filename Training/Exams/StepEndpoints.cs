using System.Text.Json;
using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Where the page's script saves each tap.</summary>
internal static class StepEndpoints
{
    // No antiforgery token, which would be stale after hours offline: other sites can't send JSON here, and the cookie doesn't come with their requests.
    public static void MapSteps(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/training/attempts/{id:long}/steps", AppendAsync).RequireAuthorization(Consoles.Staff).ExcludeFromDescription();

    private static async Task<Results<JsonHttpResult<StepReceipt>, NotFound, BadRequest>> AppendAsync(long id, HttpContext context, ExamRoom room, TimeProvider clock, CancellationToken cancel)
    {
        if (await ReadAsync(context.Request, cancel) is not { } sent || sent.MessageId is not { Length: > 0 } message || sent.Surface is null || !Enum.IsDefined(sent.Kind) || (sent.Kind == StepKind.Answer && sent.Response?.Values is null))
        {
            return TypedResults.BadRequest();
        }

        var step = new Step(sent.Item, sent.Kind, message, sent.Surface, sent.Ordinal, sent.Kind == StepKind.Answer ? sent.Response : null);
        var receipt = await room.SaveAsync(id, context.User.Actor.Id!.Value, step, clock.GetUtcNow(), cancel);
        return receipt.Outcome switch
        {
            SaveOutcome.Missing => TypedResults.NotFound(),
            // Sent once more it would be refused once more: the script has to hear so, and why.
            _ => TypedResults.Json(StepReceipt.Of(receipt), RecordJson.Options),
        };
    }

    private static async Task<SentStep?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<SentStep>(RecordJson.Options, cancel) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record SentStep(int Item, StepKind Kind, string? MessageId, string? Surface, long Ordinal, Response? Response);

/// <param name="Said">For the person.</param>
/// <param name="LeftMs">What is left of the time, in milliseconds.</param>
internal sealed record StepReceipt(SaveOutcome Outcome, string Said, int Recorded, int Items, long LeftMs)
{
    [JsonIgnore]
    public bool IsKept => Outcome is SaveOutcome.Saved or SaveOutcome.Repeated;

    public static StepReceipt Of(Receipt receipt) =>
        new(receipt.Outcome, ExamWords.Receipt(receipt), receipt.Recorded, receipt.Items, (long)receipt.Left.TotalMilliseconds);
}
