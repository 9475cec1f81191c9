using System.Text;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>A reply as plain text: a title, sections, lines.</summary>
internal sealed class ReplyText
{
    private readonly StringBuilder text = new();

    public ReplyText(string title) => text.Append(title);

    public void Line(string line)
    {
        if (line.Length > 0)
        {
            text.Append('\n').Append(line);
        }
    }

    public void Section(string label, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("\n\n").Append(Sentences.Get("SectionLabel", label));
        foreach (var line in lines)
        {
            Line(lines.Count == 1 || char.IsAsciiDigit(line[0]) ? line : Sentences.Get("ListLine", line));
        }
    }

    /// <param name="sample">Sample data says so, wherever it is read.</param>
    public string ToString(bool sample) => sample ? $"{text}\n{Sentences.Get("SampleData")}" : text.ToString();
}
