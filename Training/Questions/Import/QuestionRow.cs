using Hanyang.Assistant.Knowledge.Import;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <param name="State">Null leaves an existing question's state as it is; a new one comes into use.</param>
internal sealed record QuestionRow(string Key, bool Sample, QuestionContent Content, QuestionState? State) : ImportRow(Key, Sample)
{
    /// <summary>The content's picture, where the file brings it along.</summary>
    public byte[]? Picture { get; init; }
}
