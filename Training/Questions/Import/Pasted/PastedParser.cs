using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Training.Questions.Import.Tables;

namespace Hanyang.Assistant.Training.Questions.Import.Pasted;

/// <summary>Finds the questions of running text: each begins with a number, or after a blank line once the one before has its answer.</summary>
internal static partial class PastedParser
{
    private const int LongestLine = 20_000;

    /// <summary>What can't be a question comes back with the reason.</summary>
    /// <exception cref="UnreadableFileException">A line is longer than any that people write.</exception>
    public static IEnumerable<FoundQuestion> Read(string text)
    {
        if (text.Split('\n').Any(line => line.Length > LongestLine))
        {
            throw new UnreadableFileException(Sentences.Get("QuestionLongLine", LongestLine));
        }

        var lines = text.TrimStart('\uFEFF').Split('\n').SelectMany(Parted).ToList();
        var isNumbered = lines.Any(line => PastedLines.Numbered(line.Text) is not null);
        QuestionKind? section = null;
        Draft? draft = null;
        var afterBlank = false;
        foreach (var (number, line) in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                afterBlank = true;
                continue;
            }

            var (heading, begun) = (PastedLines.Heading(line), PastedLines.Numbered(line));
            if (heading is not null || begun is not null || draft is null || (afterBlank && draft.IsAnswered && !isNumbered))
            {
                if (draft is not null)
                {
                    yield return draft.Found();
                }

                section = heading ?? section;
                // What stands before the first number is the text's own title.
                draft = heading is not null || (begun is null && isNumbered) ? null : new Draft(number, section, begun ?? line.Trim());
            }
            else
            {
                draft.Add(line.Trim());
            }

            afterBlank = false;
        }

        if (draft is not null)
        {
            yield return draft.Found();
        }
    }

    /// <summary>A line, cut where 答案 or 解析 begins within it.</summary>
    private static IEnumerable<(int Number, string Text)> Parted(string line, int index)
    {
        var start = 0;
        foreach (Match match in Within().Matches(line))
        {
            yield return (index + 1, line[start..match.Index]);
            start = match.Index;
        }

        yield return (index + 1, line[start..]);
    }

    private sealed class Draft(int line, QuestionKind? section, string first)
    {
        private readonly List<string> stem = [];
        private readonly List<string> options = [];
        private readonly Dictionary<string, string> labels = [];
        private string? last;
        private string? twice;
        private bool isOpened;

        public bool IsAnswered => Of("答案") is not null;

        public void Add(string text)
        {
            if (PastedLines.Labelled(text) is { } labelled)
            {
                last = Plain(labelled.Label);
                if (!labels.TryAdd(last, labelled.Text))
                {
                    twice ??= last;
                }
            }
            else if (last is null && PastedLines.Options(text, (char)('A' + options.Count)) is { Count: > 0 } found)
            {
                options.AddRange(found);
            }
            else if (last is not null)
            {
                labels[last] = labels[last].Length == 0 ? text : $"{labels[last]}\n{text}";
            }
            else if (options.Count > 0)
            {
                options[^1] += "\n" + text;
            }
            else
            {
                stem.Add(text);
            }
        }

        public FoundQuestion Found()
        {
            Open();
            if (twice is not null)
            {
                return FoundQuestion.Refused(line, twice, Sentences.Get("QuestionLabelTwice", twice));
            }

            var (text, marked) = PastedLines.WithoutMark(string.Join('\n', stem).Trim());
            var answer = Of("答案");
            if (answer is null && PastedLines.Inline(text) is { } inline)
            {
                (text, answer) = (inline.Stem, inline.Answer);
            }

            if (text.Length == 0)
            {
                return FoundQuestion.Refused(line, "text", Sentences.Get("QuestionNoText"));
            }

            var (form, refusal) = AnswerWords.Form(marked ?? section, text, options, answer ?? "");
            if (form is null)
            {
                return FoundQuestion.Refused(line, "answer", refusal!);
            }

            if (!Difficulties.TryRead(Of("难度") ?? "", out var difficulty))
            {
                return FoundQuestion.Refused(line, "difficulty", Sentences.Get("QuestionDifficulty"));
            }

            var facet = Of("要素") is { } asked ? Enum.GetValues<Facet>().Cast<Facet?>().FirstOrDefault(one => Words.Of(one!.Value) == asked) : null;
            if (facet is null && Of("要素") is { } unknown)
            {
                return FoundQuestion.Refused(line, "facet", Sentences.Get("QuestionWrongTag", unknown));
            }

            var points = Of("分值") is { } said ? AnswerText.Number(said, "分") ?? -1 : (decimal?)null;
            return new(line, form with { Explanation = Of("解析"), Difficulty = difficulty, Points = points, Tags = WordsOf("标签"), Posts = WordsOf("岗位"), Guide = Of("事项"), Facet = facet });
        }

        /// <summary>Everything may stand on the first line.</summary>
        private void Open()
        {
            if (isOpened)
            {
                return;
            }

            isOpened = true;
            var start = OptionA().Match(first);
            stem.Insert(0, start.Success ? first[..start.Index].Trim() : first);
            if (start.Success && options.Count == 0)
            {
                options.AddRange(PastedLines.Options(first[start.Index..], 'A'));
            }
            else if (start.Success)
            {
                stem[0] = first;
            }
        }

        private string[]? WordsOf(string label) => Of(label)?.Split(['、', ',', '，', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        private string? Of(string label) => labels.GetValueOrDefault(label) is { Length: > 0 } text ? text : null;

        private static string Plain(string label) => label switch
        {
            "解析" or "试题解析" or "答案解析" or "解答" => "解析",
            "难易度" => "难度",
            "知识点" => "标签",
            _ when label.EndsWith("答案", StringComparison.Ordinal) => "答案",
            _ => label,
        };
    }

    [GeneratedRegex(@"(?<=\S.*)(?:[【\[]\s*(?:正确|参考|标准)?(?:答案(?:解析)?|解析)\s*[】\]]|(?<=[\s。；;.）)】\p{L}\p{N}√×])(?<!正确|参考|标准|试题|答案)(?:正确|参考|标准)?(?:答案(?:解析)?|解析)\s*[:：])", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<=\S.*\s|[)）？?：:。])[(（]?[AＡ]\s*[.．、:：)）]\s*(?=\S)")]
    private static partial Regex OptionA();
}
