using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Accounts;

internal static class PersonName
{
    private const int Longest = 32;

    /// <summary>Something that can be shown as a person's name, and no number that belongs to one.</summary>
    public static bool IsOne(string name) =>
        name.Length is > 0 and <= Longest && !name.Any(c => char.IsControl(c) || char.IsSurrogate(c) && name.Length == 1) && Masking.Mask(name) == name;
}
