namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>Why a folder cannot be evaluated.</summary>
public enum EvaluationRefusal
{
    FolderMissing,
    FileMissing,
    FileUnreadable,
    JsonLineUnreadable,
    JudgementUnreadable,
    IdRepeated,
    QuestionUnknown,
    WhichJudgements,
    NothingJudged,
}

/// <summary>A folder cannot be evaluated.</summary>
/// <param name="file">The file or folder at fault, as the person named it.</param>
/// <param name="line">From 1; 0 where no line is at fault.</param>
/// <param name="detail">An id or the names to choose from; empty where there is none.</param>
public sealed class EvaluationRefusedException(EvaluationRefusal refusal, string file, int line = 0, string detail = "")
    : Exception($"{refusal}: {file}, line {line}, {detail}")
{
    public EvaluationRefusal Refusal { get; } = refusal;
    public string File { get; } = file;
    public int Line { get; } = line;
    public string Detail { get; } = detail;
}
