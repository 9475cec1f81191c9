using System.CommandLine;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>sample …</c>: what can be done with invented data.</summary>
internal static class SampleCommand
{
    public static Command Create() => new("sample", Sentences.Get("SampleDescription"))
    {
        SampleGenerateCommand.Create(),
        SampleRemoveCommand.Create(),
    };
}
