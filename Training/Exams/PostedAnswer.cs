using Hanyang.Assistant.Training.Questions;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Reads an answer from the fields of a form.</summary>
public static class PostedAnswer
{
    /// <summary>Null when nothing was chosen or typed.</summary>
    public static Response? Read(ShownQuestion question, IFormCollection form, string prefix = "") => question.Kind switch
    {
        QuestionKind.CaseStudy => Parts(question, form),
        QuestionKind.Ordering or QuestionKind.Matching => Places(form, prefix, question.Kind == QuestionKind.Matching ? question.Lefts.Count : question.Choices.Count),
        QuestionKind.FillIn or QuestionKind.NumericAnswer or QuestionKind.ShortAnswer => Places(form, prefix, question.Blanks),
        _ => form[$"{prefix}v"] is { Count: > 0 } chosen ? Response.Of([.. chosen.Select(key => key ?? "")]) : null,
    };

    /// <summary>The name of the field in a place.</summary>
    public static string Place(string prefix, int place) => $"{prefix}t{place}";

    private static Response? Places(IFormCollection form, string prefix, int count)
    {
        string[] texts = [.. Enumerable.Range(0, count).Select(i => form[Place(prefix, i)].ToString().Trim())];
        return texts.All(text => text.Length == 0) ? null : Response.Of(texts);
    }

    private static Response? Parts(ShownQuestion question, IFormCollection form)
    {
        var parts = question.Parts.Select((part, i) => Read(part, form, $"p{i}.")).ToList();
        return parts.TrueForAll(part => part is null) ? null : Response.OfParts([.. parts.Select(part => part ?? Response.Of())]);
    }
}
