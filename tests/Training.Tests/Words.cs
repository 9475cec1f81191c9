using CsCheck;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>One of some texts, at random.</summary>
internal static class Words
{
    public static Gen<string> Of(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);
}
