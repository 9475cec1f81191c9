using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Pictures;

/// <summary>Pictures for pages and for chat, whose cards load them without a sign-in: who has not seen the question can't guess the name.</summary>
public static class PictureEndpoints
{
    extension(IEndpointRouteBuilder endpoints)
    {
        public void MapQuestionPictures() => endpoints.MapGet("/training/pictures/{name}", ReadAsync).ExcludeFromDescription();
    }

    internal static string PathOf(string name) => $"/training/pictures/{Uri.EscapeDataString(name)}";

    private static async Task<IResult> ReadAsync(string name, ITrainingDb db, HttpResponse response, CancellationToken cancel)
    {
        var bytes = await db.QuestionPictures.Where(picture => picture.Name == name).Select(picture => picture.Bytes).SingleOrDefaultAsync(cancel);
        if (bytes is null)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, PictureTypes.MediaTypeOf(name));
    }
}
