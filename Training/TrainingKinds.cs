using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Import;

namespace Hanyang.Assistant.Training;

/// <summary>The kinds of record of this module that can be imported and exported.</summary>
public static class TrainingKinds
{
    public static ImportKind Posts { get; } = new PostKind();
    public static ImportKind Members { get; } = new MemberKind();

    /// <summary>Questions that are nobody's in particular.</summary>
    public static ImportKind Questions { get; } = QuestionsOf(Actor.Itself);

    /// <summary>What others refer to comes first.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = [Posts, Members, Questions];

    /// <summary>Questions whose new ones are somebody's.</summary>
    public static ImportKind QuestionsOf(Actor actor) => new QuestionImportKind(Author.Of(actor));
}
