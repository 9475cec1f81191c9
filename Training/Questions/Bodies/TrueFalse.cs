using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>Whether the stem is true.</summary>
/// <param name="WrongFeedback">For whoever answers wrongly.</param>
public sealed record TrueFalse(bool Correct, string RightFeedback = "", string WrongFeedback = "") : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.TrueFalse;

    public override IEnumerable<Flaw> Flaws(string stem) => [];

    public override Grade Grade(Response response) =>
        Questions.Grade.Of(response.Values.Count == 1 && bool.TryParse(response.Values[0], out var said) && said == Correct);
}
