using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Search.Wordings;

/// <summary>A counterexample as editors write it: what people say and, in brackets, which guide it is meant for.</summary>
internal static partial class Counterexample
{
    /// <summary>What people say, without the remark for editors.</summary>
    public static string Bare(string written) => Remark().Replace(written, "");

    [GeneratedRegex("[（(](见|看|属于|属|另见|参见|请看)[^）)]*([（(][^）)]*[）)][^）)]*)*[）)]\\s*$")]
    private static partial Regex Remark();
}
