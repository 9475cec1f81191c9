namespace Hanyang.Assistant.Training.Questions;

/// <summary>Kinds and states in the reader's words.</summary>
internal static class QuestionWords
{
    public static string Kind(QuestionKind kind) => Sentences.Get($"Kind_{kind}");

    public static string State(QuestionState state) => Sentences.Get($"State_{state}");
}
