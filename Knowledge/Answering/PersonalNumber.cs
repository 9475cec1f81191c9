namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Where a personal number stands in a text, and how many of its first digits stay readable; of the last ones four do.</summary>
internal readonly record struct PersonalNumber(int Start, int End, int KeptBefore)
{
    private const int KeptAfter = 4;

    public void Hide(char[] text)
    {
        var before = KeptBefore;
        var last = End;
        for (var kept = 0; kept < KeptAfter; kept++)
        {
            last--;
            while (IsSeparator(text[last]))
            {
                last--;
            }
        }

        for (var i = Start; i < last; i++)
        {
            if (!IsSeparator(text[i]) && before-- <= 0)
            {
                text[i] = '*';
            }
        }
    }

    private static bool IsSeparator(char c) => c is ' ' or '-' or '－';
}
