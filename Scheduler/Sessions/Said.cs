using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Scheduler.Sessions;

/// <summary>A sentence of which parts have been understood.</summary>
internal sealed class Said
{
    private readonly bool[] taken;

    public Said(string written)
    {
        Text = written.Normalize(NormalizationForm.FormKC).Replace('\n', ',').Trim();
        taken = new bool[Text.Length];
    }

    public string Text { get; }

    public bool IsFree(int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            if (taken[at])
            {
                return false;
            }
        }

        return true;
    }

    public void Take(int from, int until) => Array.Fill(taken, true, from, until - from);

    public void Take(Capture part) => Take(part.Index, part.Index + part.Length);

    /// <summary>The sentence with a part of it said otherwise.</summary>
    public string With((int From, int Until) part, string instead) => string.Concat(Text.AsSpan(0, part.From), instead, Text.AsSpan(part.Until));

    /// <summary>What isn't understood, everything in its place, with commas where something was.</summary>
    public string Left()
    {
        var left = new StringBuilder();
        for (var at = 0; at < Text.Length; at++)
        {
            left.Append(taken[at] ? ',' : Text[at]);
        }

        return left.ToString();
    }
}
