using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Pages.Sitting;

/// <summary>A question with the fields to answer it.</summary>
/// <param name="Given">What was answered already.</param>
/// <param name="Prefix">Of the fields' names: a case has several questions.</param>
/// <param name="IsFixed">It can't be answered any more.</param>
/// <param name="Label">Names the group of fields for who listens.</param>
internal sealed record AskedView(ShownQuestion Question, Response? Given, string Prefix, bool IsFixed, string Label)
{
    public bool Has(string key) => Given?.Values.Contains(key) == true;

    public string At(int place) => Given is { } given && place < given.Values.Count ? given.Values[place] : "";

    public string Place(int place) => PostedAnswer.Place(Prefix, place);

    public AskedView Part(int part) => new(Question.Parts[part], Given?.Parts?.ElementAtOrDefault(part), $"{Prefix}p{part}.", IsFixed, Question.Parts[part].Stem);
}

/// <summary>What is right, once it may be told.</summary>
/// <param name="Mark">Null where nothing was answered.</param>
internal sealed record ToldView(AskedItem Asked, Response? Given, Mark? Mark, GuideQuote? Quote);
