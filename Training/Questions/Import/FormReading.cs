using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>Turns a form into a question's content, or says what is wrong with it.</summary>
internal static class FormReading
{
    /// <summary>Null after a refusal.</summary>
    public static QuestionContent? Content(QuestionForm form, Refusals refusals)
    {
        var before = refusals.Count;
        var body = Body(form, "", refusals);
        if (body is null || refusals.Count > before)
        {
            return null;
        }

        var content = new QuestionContent
        {
            Title = Trimmed(form.Title),
            Stem = StemOf(form, body),
            Body = body,
            Points = (body as CaseStudy)?.Points ?? Plain(form.Points ?? 1),
            Explanation = Trimmed(form.Explanation),
            Guide = form.Guide,
            Facet = form.Facet,
            Tags = [.. (form.Tags ?? []).Distinct()],
            Posts = [.. (form.Posts ?? []).Distinct()],
            Difficulty = form.Difficulty ?? 0,
            Picture = form.Picture,
        };
        if (content.Picture is { } picture && PictureData.IsIn(picture))
        {
            refusals.Add("picture", Sentences.Get("PictureUnreadable", QuestionPicture.MostBytes >> 20));
        }

        foreach (var flaw in content.Flaws())
        {
            refusals.Add(flaw.Field, flaw.Reason);
        }

        foreach (var (field, words) in (ReadOnlySpan<(string, IReadOnlyList<string>)>)[("tags", content.Tags), ("posts", content.Posts)])
        {
            if (words.Any(word => word.Contains('\n', StringComparison.Ordinal)))
            {
                refusals.Add(field, Sentences.Get("QuestionOneLine"));
            }
        }

        return refusals.Count > before ? null : content;
    }

    private static QuestionBody? Body(QuestionForm form, string path, Refusals refusals)
    {
        var kind = QuestionKinds.Find(form.Kind ?? "");
        foreach (var field in StrayFields(form, kind))
        {
            refusals.Add(path + field, Sentences.Get("QuestionStrayField", kind is { } known ? QuestionKinds.TitleOf(known) : ""));
        }

        switch (kind)
        {
            case QuestionKind.SingleChoice:
                return new SingleChoice(Options(form), form.AnyCorrect ?? false);
            case QuestionKind.MultipleChoice:
                return new MultipleChoice(Options(form));
            case QuestionKind.TrueFalse when form.Correct is { } correct:
                return new TrueFalse(correct, Trimmed(form.RightFeedback), Trimmed(form.WrongFeedback));
            case QuestionKind.FillIn:
                return new FillIn([.. (form.Blanks ?? []).Select(blank => blank.Select(text => new Accepted(text.Text.Trim(), Plain(text.Credit), Trimmed(text.Feedback))).ToList())]);
            case QuestionKind.NumericAnswer when form.Number is { } number:
                return new NumericAnswer(
                    [new(Plain(number.Value), Plain(number.Tolerance ?? 0), 100, OrNull(number.Feedback)), .. (number.Others ?? []).Select(other => new AcceptedNumber(Plain(other.Value), Plain(other.Tolerance), Plain(other.Credit), OrNull(other.Feedback)))],
                    Trimmed(number.Unit));
            case QuestionKind.Ordering:
                return new Ordering([.. (form.Items ?? []).Select(item => Piece.Of(item.Trim()))]);
            case QuestionKind.Matching:
                return Matching.Of((form.Pairs ?? []).Select(pair => (pair.Left?.Trim(), pair.Right.Trim())));
            case QuestionKind.ShortAnswer:
                return new ShortAnswer([.. (form.Keywords ?? []).Select(group => group.Select(word => word.Trim()).ToList())], Trimmed(form.SampleAnswer));
            case QuestionKind.CaseStudy:
                return Case(form, path, refusals);
            default:
                refusals.Add(path + (kind == QuestionKind.TrueFalse ? "correct" : kind is null ? "kind" : "number"), Sentences.Get("QuestionNoAnswer"));
                return null;
        }
    }

    private static CaseStudy? Case(QuestionForm form, string path, Refusals refusals)
    {
        List<CasePart> parts = [];
        foreach (var (i, part) in (form.Parts ?? []).Index())
        {
            if ((part.Guide ?? form.Guide) != form.Guide || (part.Facet is not null && form.Guide is null))
            {
                refusals.Add($"{path}parts[{i + 1}].guide", Sentences.Get("QuestionPartGuide"));
                return null;
            }

            if (Body(part, $"{path}parts[{i + 1}].", refusals) is not { } body)
            {
                return null;
            }

            parts.Add(new(StemOf(part, body), body, Plain(part.Points ?? 1), Trimmed(part.Explanation), part.Facet));
        }

        return new(parts);
    }

    private static List<Option> Options(QuestionForm form) => [.. (form.Options ?? []).Select((option, i) =>
        new Option(Option.KeyOf(i), option.Text.Trim(), option.Correct ?? false, option.Credit is { } credit ? Plain(credit) : null, Trimmed(option.Feedback)))];

    /// <summary>What is said and has no place in a question of the kind: leaving it out would lose it silently.</summary>
    private static IEnumerable<string> StrayFields(QuestionForm form, QuestionKind? kind)
    {
        (string Field, bool IsSaid, QuestionKind[] Of)[] all =
        [
            ("options", form.Options is { Count: > 0 }, [QuestionKind.SingleChoice, QuestionKind.MultipleChoice]),
            ("anyCorrect", form.AnyCorrect is true, [QuestionKind.SingleChoice]),
            ("correct", form.Correct is not null, [QuestionKind.TrueFalse]),
            ("rightFeedback", form.RightFeedback is not null, [QuestionKind.TrueFalse]),
            ("wrongFeedback", form.WrongFeedback is not null, [QuestionKind.TrueFalse]),
            ("blanks", form.Blanks is { Count: > 0 }, [QuestionKind.FillIn]),
            ("number", form.Number is not null, [QuestionKind.NumericAnswer]),
            ("items", form.Items is { Count: > 0 }, [QuestionKind.Ordering]),
            ("pairs", form.Pairs is { Count: > 0 }, [QuestionKind.Matching]),
            ("keywords", form.Keywords is { Count: > 0 }, [QuestionKind.ShortAnswer]),
            ("sampleAnswer", form.SampleAnswer is not null, [QuestionKind.ShortAnswer]),
            ("parts", form.Parts is { Count: > 0 }, [QuestionKind.CaseStudy]),
        ];
        return all.Where(one => one.IsSaid && kind is { } known && !one.Of.Contains(known)).Select(one => one.Field);
    }

    /// <summary>Blanks that are drawn become numbered ones, and a single one at the end goes without saying: so every form of file gives the same stem.</summary>
    private static string StemOf(QuestionForm form, QuestionBody body)
    {
        var stem = Trimmed(form.Text);
        if (body is not FillIn fill)
        {
            return stem;
        }

        var (numbered, places) = Pasted.Blanks.Number(stem);
        stem = places == fill.Blanks.Count ? numbered : stem;
        return fill.Blanks.Count == 1 && stem.EndsWith("{1}", StringComparison.Ordinal) && stem.Length > 3 ? stem[..^3].TrimEnd() : stem;
    }

    private static string? OrNull(string? text) => Trimmed(text) is { Length: > 0 } some ? some : null;

    private static string Trimmed(string? text) => text?.Trim() ?? "";

    /// <summary>Without zeros at its end, so that 2 and 2.0 are the same content.</summary>
    private static decimal Plain(decimal number) => number / 1.000000000000000000000000000000m;
}
