using System.Text;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>
/// Splits a CSV text (RFC 4180) into records, one at a time. Our own and not CsvHelper's, because a person needs to be told
/// in which row a quote was left open, and because a hostile file must not be gathered in memory.
/// </summary>
internal sealed class CsvLines(TextReader text, char separator)
{
    private const int LongestCell = 2_000_000;
    private const int MostCells = 16_384;

    private readonly StringBuilder cell = new();

    /// <summary>The number of the record last read, blank ones included: the row in which a sheet shows it.</summary>
    public int Number { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    /// <param name="fault">Why the record is no good, if it is not.</param>
    public List<string>? Next(out string? fault)
    {
        fault = null;
        if (text.Peek() < 0)
        {
            return null;
        }

        Number++;
        var cells = new List<string>();
        do
        {
            cells.Add(Cell(ref fault));
            if (cells.Count > MostCells)
            {
                throw new UnreadableFileException(Sentences.Get("ImportNotText"), Number);
            }
        }
        while (Take(separator));

        TakeLineEnd();
        return cells;
    }

    private string Cell(ref string? fault)
    {
        cell.Clear();
        if (Take('"'))
        {
            Quoted();
            if (!AtCellEnd())
            {
                fault = Sentences.Get("ImportAfterQuote");
            }
        }

        while (!AtCellEnd())
        {
            Keep((char)text.Read());
        }

        return cell.ToString();
    }

    private void Quoted()
    {
        while (true)
        {
            var next = text.Read();
            if (next < 0)
            {
                throw new UnreadableFileException(Sentences.Get("ImportOpenQuote", Number), Number);
            }

            if (next == '"' && !Take('"'))
            {
                return;
            }

            Keep((char)next);
        }
    }

    private void Keep(char next)
    {
        if (cell.Length == LongestCell)
        {
            throw new UnreadableFileException(Sentences.Get("ImportEndlessCell", Number), Number);
        }

        cell.Append(next);
    }

    private bool AtCellEnd()
    {
        var next = text.Peek();
        return next < 0 || next == separator || next is '\n' or '\r';
    }

    private bool Take(char expected)
    {
        if (text.Peek() != expected)
        {
            return false;
        }

        text.Read();
        return true;
    }

    private void TakeLineEnd()
    {
        Take('\r');
        Take('\n');
    }
}
