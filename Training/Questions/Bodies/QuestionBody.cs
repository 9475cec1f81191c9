using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>What a question of one kind asks beyond its stem, and what is right. Immutable.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SingleChoice), "single")]
[JsonDerivedType(typeof(MultipleChoice), "multiple")]
[JsonDerivedType(typeof(TrueFalse), "trueFalse")]
[JsonDerivedType(typeof(FillIn), "fillIn")]
[JsonDerivedType(typeof(NumericAnswer), "numeric")]
[JsonDerivedType(typeof(Ordering), "ordering")]
[JsonDerivedType(typeof(Matching), "matching")]
[JsonDerivedType(typeof(ShortAnswer), "shortAnswer")]
[JsonDerivedType(typeof(CaseStudy), "case")]
public abstract record QuestionBody
{
    [JsonIgnore]
    public abstract QuestionKind Kind { get; }

    /// <summary>Why it can't be asked; nothing when it can.</summary>
    public abstract IEnumerable<Flaw> Flaws(string stem);

    /// <summary>What a response is worth by the machine's rules.</summary>
    public abstract Grade Grade(Response response);
}
