using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>
/// A question as our own files hold it: every format is read into this form and written from it, so that one set of checks stands for all.
/// What is null isn't said.
/// </summary>
public sealed record QuestionForm
{
    private static readonly JsonSerializerOptions Json = new(RecordJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new AcceptedJson() },
    };

    public string? Code { get; init; }

    /// <summary>The id that another system gave it.</summary>
    public string? Id { get; init; }
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<OptionForm>? Options { get; init; }
    public bool? AnyCorrect { get; init; }
    public bool? Correct { get; init; }
    public string? RightFeedback { get; init; }
    public string? WrongFeedback { get; init; }
    public IReadOnlyList<IReadOnlyList<Accepted>>? Blanks { get; init; }
    public NumberForm? Number { get; init; }
    public IReadOnlyList<string>? Items { get; init; }
    public IReadOnlyList<PairForm>? Pairs { get; init; }
    public IReadOnlyList<IReadOnlyList<string>>? Keywords { get; init; }
    public string? SampleAnswer { get; init; }
    public IReadOnlyList<QuestionForm>? Parts { get; init; }
    public decimal? Points { get; init; }
    public string? Explanation { get; init; }
    public string? Guide { get; init; }
    public Facet? Facet { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public IReadOnlyList<string>? Posts { get; init; }
    public int? Difficulty { get; init; }
    public string? Picture { get; init; }
    public QuestionState? State { get; init; }
    public bool? Sample { get; init; }

    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, Json)!.AsObject();

    /// <param name="values">As <see cref="QuestionShape"/> gives them.</param>
    public static QuestionForm Of(JsonObject values) => values.Deserialize<QuestionForm>(Json)!;
}

/// <param name="Credit">Per cent.</param>
public sealed record OptionForm(string Text, bool? Correct = null, decimal? Credit = null, string? Feedback = null);

public sealed record NumberForm(decimal Value, decimal? Tolerance = null, string? Unit = null, string? Feedback = null, IReadOnlyList<AcceptedNumber>? Others = null);

/// <param name="Left">Null or empty for a distractor.</param>
public sealed record PairForm(string? Left, string Right);
