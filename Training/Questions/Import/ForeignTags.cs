using System.Globalization;
using System.Text.Json;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>
/// What the files of other systems have no place for stands among the tags as 难度:3 or 事项:MZ-01: other systems show it, and reading the
/// file back finds it again.
/// </summary>
internal static class ForeignTags
{
    private const string Difficulty = "难度:";
    private const string Points = "分值:";
    private const string Post = "岗位:";
    private const string Guide = "事项:";
    private const string Facet = "要素:";
    private const string Unit = "单位:";
    private const string Picture = "图片:";
    private const string State = "状态:";
    private const string Keyword = "关键词:";
    private const string Sample = "参考答案:";
    private const string ByRule = "计分:按规则";

    /// <summary>The form with what its tags say, or why they can't be right.</summary>
    public static (QuestionForm Form, string? Refusal) Read(QuestionForm form, IReadOnlyList<string> tags)
    {
        List<string> own = [], posts = [];
        List<IReadOnlyList<string>> keywords = [];
        foreach (var tag in tags.Where(tag => !string.IsNullOrWhiteSpace(tag)))
        {
            switch (tag)
            {
                case var _ when After(tag, Difficulty) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var difficulty):
                    form = form with { Difficulty = difficulty };
                    break;
                case var _ when After(tag, Points) is { } text && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var points):
                    form = form with { Points = points };
                    break;
                case var _ when After(tag, Post) is { } post:
                    posts.Add(post);
                    break;
                case var _ when After(tag, Guide) is { } guide:
                    form = form with { Guide = guide };
                    break;
                case var _ when After(tag, Facet) is { } text:
                    if (!Enum.TryParse<Facet>(text, ignoreCase: true, out var facet))
                    {
                        return (form, Sentences.Get("QuestionWrongTag", tag));
                    }

                    form = form with { Facet = facet };
                    break;
                case var _ when After(tag, Unit) is { } unit && form.Number is { } number:
                    form = form with { Number = number with { Unit = unit } };
                    break;
                case var _ when After(tag, Picture) is { } picture:
                    form = form with { Picture = picture };
                    break;
                case var _ when After(tag, State) is { } state && QuestionShape.StateTitles.FirstOrDefault(one => one.Value == state) is { Value: not null } known:
                    form = form with { State = known.Key };
                    break;
                case var _ when After(tag, Keyword) is { } words && form.Kind == "shortAnswer":
                    keywords.Add(words.Split('|'));
                    break;
                case var _ when After(tag, Sample) is { } sample && form.Kind == "shortAnswer":
                    form = form with { SampleAnswer = sample };
                    break;
                case ByRule when form.Kind == "multiple":
                    form = form with { Options = [.. form.Options!.Select(option => option with { Credit = null })] };
                    break;
                default:
                    own.Add(tag);
                    break;
            }
        }

        return (form with
        {
            Tags = own.Count == 0 ? form.Tags : own,
            Posts = posts.Count == 0 ? form.Posts : posts,
            Keywords = keywords.Count == 0 ? form.Keywords : keywords,
        }, null);
    }

    /// <summary>A question's own tags and what else has to be said among them.</summary>
    /// <param name="withPoints">The format has no place for points.</param>
    public static IEnumerable<string> Write(QuestionForm form, bool withPoints)
    {
        IEnumerable<string?> tags =
        [
            .. form.Tags ?? [],
            .. (form.Posts ?? []).Select(post => Post + post),
            form.Difficulty is { } difficulty ? string.Create(CultureInfo.InvariantCulture, $"{Difficulty}{difficulty}") : null,
            withPoints && form.Points is { } points and not 1 ? Points + points.ToString(CultureInfo.InvariantCulture) : null,
            form.Guide is { } guide ? Guide + guide : null,
            form.Facet is { } facet ? Facet + JsonNamingPolicy.CamelCase.ConvertName(facet.ToString()) : null,
            form.Number?.Unit is { } unit ? Unit + unit : null,
            form.Picture is { } picture ? Picture + picture : null,
            form.State is { } state and not QuestionState.Active ? State + QuestionShape.StateTitles[state] : null,
            .. (form.Keywords ?? []).Select(group => Keyword + string.Join('|', group)),
            form.SampleAnswer is { } sample ? Sample + sample : null,
            form.Kind == "multiple" && form.Options!.All(option => option.Credit is null) ? ByRule : null,
        ];
        return tags.OfType<string>();
    }

    /// <summary>Words with signs in them that would be taken for something else.</summary>
    public static bool CanHold(QuestionForm form) =>
        form.SampleAnswer?.Contains('\n', StringComparison.Ordinal) != true && form.Keywords?.Any(group => group.Any(word => word.Contains('|', StringComparison.Ordinal))) != true;

    private static string? After(string tag, string prefix) =>
        tag.StartsWith(prefix, StringComparison.Ordinal) && tag.Length > prefix.Length ? tag[prefix.Length..].Trim() : null;
}
