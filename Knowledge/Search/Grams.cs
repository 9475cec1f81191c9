using System.Text;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// The grams of a normalised text in reading order: from ideographs every single one and every neighbouring pair, from
/// letters and digits whole words. Spaces and punctuation break pairs and words. Enumerated without allocation.
/// </summary>
public ref struct Grams(ReadOnlySpan<char> normalised)
{
    private readonly ReadOnlySpan<char> text = normalised;
    private int position;
    private int previous;
    private int pairedWith;

    public Gram Current { get; private set; }

    public readonly Grams GetEnumerator() => this;

    public bool MoveNext()
    {
        if (pairedWith != 0)
        {
            (Current, previous, pairedWith) = (Gram.Of(previous, pairedWith), pairedWith, 0);
            return true;
        }

        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text[position..], out var rune, out var length);
            if (Gram.IsIdeograph(rune.Value))
            {
                position += length;
                Current = Gram.Of(rune.Value);
                (previous, pairedWith) = previous == 0 ? (rune.Value, 0) : (previous, rune.Value);
                return true;
            }

            previous = 0;
            if (Rune.IsLetterOrDigit(rune))
            {
                var end = WordEnd(position + length);
                Current = Gram.OfWord(text[position..end]);
                position = end;
                return true;
            }

            position += length;
        }

        return false;
    }

    private readonly int WordEnd(int end)
    {
        while (end < text.Length)
        {
            Rune.DecodeFromUtf16(text[end..], out var rune, out var length);
            if (!Gram.IsWordPart(rune))
            {
                break;
            }

            end += length;
        }

        return end;
    }
}
