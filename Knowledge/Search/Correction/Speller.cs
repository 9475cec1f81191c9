using System.Collections.Concurrent;
using Hanyang.Assistant.Knowledge.Search.Characters;

namespace Hanyang.Assistant.Knowledge.Search.Correction;

/// <summary>
/// Reads a text again as its writer may have meant it: characters that sound alike exchanged, pinyin and initials turned
/// into characters. The most likely reading by the vocabulary, found along a lattice (Viterbi).
/// </summary>
internal sealed class Speller(Vocabulary vocabulary)
{
    private const int LongestText = 80;
    private const int MostPerSyllable = 24;
    private const int MostPerInitial = 60;
    private const int LongestInitials = 6;
    private const float SameSound = -6;
    private const float NearSound = -8.5f;
    private const float Initial = -2.5f;
    private const float UnreadLetter = -9;

    // More ways to have got somewhere change hardly any reading and cost their square.
    private const int Beam = 16;

    private readonly ConcurrentDictionary<char, (string Same, string Near)> alike = new();

    /// <summary>Whether there is anything in a text that may not have been meant so: letters, or characters that nobody puts side by side.</summary>
    /// <param name="text">Normalised, blanks for punctuation.</param>
    public bool Doubts(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if ((char.IsAsciiLetter(text[i]) && char.IsAsciiLetter(text[i - 1])) || IsStrange(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The likeliest reading where it differs from the text, else null.</summary>
    /// <param name="text">Normalised, blanks for punctuation.</param>
    public string? Correct(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var states = new Dictionary<char, Step>[text.Length + 1];
        states[0] = new() { ['\0'] = new(0, '\0', "", null) };
        for (var at = 0; at < text.Length; at++)
        {
            if (states[at] is { } from)
            {
                // What letters stand for shows only in what follows.
                var letters = char.IsAsciiLetter(text[at]) || (at > 0 && char.IsAsciiLetter(text[at - 1]));
                Advance(text, at, letters ? [.. from.Values] : Best(from), states);
            }
        }

        var read = states[text.Length]?.Values.MaxBy(step => step.Score)?.Text() ?? text;
        return read == text || IsForeign(text, read) ? null : read;
    }

    /// <summary>Two characters that nobody puts side by side: this one and the one before it.</summary>
    private bool IsStrange(string text, int at) =>
        at > 0 && at < text.Length && IsIdeograph(text[at]) && IsIdeograph(text[at - 1]) && !vocabulary.Knows(text[at - 1], text[at]);

    /// <summary>A character that goes with both its neighbours was meant; trying others for each would take most of the time.</summary>
    private bool MayBeWrong(string text, int at) =>
        IsStrange(text, at) || IsStrange(text, at + 1)
        || (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));

    private static bool IsIdeograph(char unit) => unit is >= '\u4e00' and <= '\u9fff';

    /// <summary>Letters that mostly make no syllables are no pinyin.</summary>
    private static bool IsForeign(string text, string read) => read.Count(char.IsAsciiLetter) * 2 > text.Count(char.IsAsciiLetter);

    private void Advance(string text, int at, IReadOnlyList<Step> from, Dictionary<char, Step>[] states)
    {
        var unit = text[at];
        if (char.IsAsciiLetter(unit))
        {
            ReadLetters(text, at, from, states);
        }
        else if (unit == ' ')
        {
            // Between syllables a blank means nothing; elsewhere it stands for punctuation.
            var within = at > 0 && at + 1 < text.Length && (char.IsAsciiLetter(text[at - 1]) || char.IsAsciiLetter(text[at + 1]));
            foreach (var step in from)
            {
                Keep(states, at + 1, within ? new Step(step.Score, step.Last, "", step) : new Step(step.Score, '\0', " ", step));
            }
        }
        else
        {
            Extend(states, at + 1, from, unit, 0);
            if (!MayBeWrong(text, at))
            {
                return;
            }

            var (same, near) = Alike(unit);
            Exchange(same, SameSound);
            Exchange(near, NearSound);

            void Exchange(string characters, float penalty)
            {
                foreach (var other in characters)
                {
                    Extend(states, at + 1, from, other, penalty);
                }
            }
        }
    }

    private static IReadOnlyList<Step> Best(Dictionary<char, Step> steps) =>
        steps.Count <= Beam ? [.. steps.Values] : [.. steps.Values.OrderByDescending(step => step.Score).Take(Beam)];

    private (string Same, string Near) Alike(char unit) => alike.GetOrAdd(unit, unit =>
    {
        var (same, near) = Pinyin.SoundingLike(unit);
        return (Others(same), Others(near));

        string Others(string characters) => string.Concat(characters.Where(other => other != unit && vocabulary.Knows(other)).Distinct());
    });

    private void ReadLetters(string text, int at, IReadOnlyList<Step> from, Dictionary<char, Step>[] states)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        for (var length = 1; length <= Math.Min(Pinyin.LongestSyllable, end - at); length++)
        {
            foreach (var character in Likeliest(Pinyin.CharactersOf(text.AsSpan(at, length)), MostPerSyllable))
            {
                Extend(states, at + length, from, character, 0);
            }
        }

        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        if (end - start is >= 2 and <= LongestInitials)
        {
            foreach (var character in Likeliest(Pinyin.CharactersFrom(text[at]), MostPerInitial))
            {
                Extend(states, at + 1, from, character, Initial);
            }
        }

        if (start == at)
        {
            foreach (var step in from)
            {
                Keep(states, end, new Step(step.Score + (UnreadLetter * (end - at)), '\0', text[at..end], step));
            }
        }
    }

    private IEnumerable<char> Likeliest(string characters, int most) =>
        characters.Where(vocabulary.Knows).OrderByDescending(vocabulary.Count).Take(most);

    private void Extend(Dictionary<char, Step>[] states, int to, IReadOnlyList<Step> from, char character, float penalty)
    {
        Step? best = null;
        var bestScore = float.NegativeInfinity;
        foreach (var step in from)
        {
            var score = step.Score + penalty + vocabulary.Score(step.Last, character);
            if (score > bestScore)
            {
                (best, bestScore) = (step, score);
            }
        }

        Keep(states, to, new Step(bestScore, character, character.ToString(), best));
    }

    private static void Keep(Dictionary<char, Step>[] states, int at, Step step)
    {
        var held = states[at] ??= [];
        if (!held.TryGetValue(step.Last, out var known) || known.Score < step.Score)
        {
            held[step.Last] = step;
        }
    }

    private sealed record Step(float Score, char Last, string Written, Step? Before)
    {
        public string Text()
        {
            var parts = new Stack<string>();
            for (var step = this; step is not null; step = step.Before)
            {
                parts.Push(step.Written);
            }

            return string.Concat(parts);
        }
    }
}
