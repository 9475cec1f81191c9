using System.Text;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>The names that people sign in with.</summary>
internal static class AccountName
{
    public const int Shortest = 2;
    public const int Longest = 32;

    /// <summary>What two writings of one name have in common: full-width letters and capitals don't matter.</summary>
    public static string Normalise(string name)
    {
        try
        {
            return Tidy(name).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Not text at all: half a character.
            return "";
        }
    }

    /// <summary>As it is kept: in the letters' plain form.</summary>
    /// <exception cref="ArgumentException">It isn't valid Unicode.</exception>
    public static string Tidy(string name) => name.Trim().Normalize(NormalizationForm.FormKC);

    /// <summary>Letters and digits of any script, dots, hyphens and underscores between them.</summary>
    public static AccountOutcome Check(string name)
    {
        if (name.Length is < Shortest or > Longest || !name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_') || !char.IsLetterOrDigit(name[0]))
        {
            return AccountOutcome.NameRefused;
        }

        // Names stand in the audit for good.
        return Masking.Mask(name) == name ? AccountOutcome.Done : AccountOutcome.NameIsPersonal;
    }
}
