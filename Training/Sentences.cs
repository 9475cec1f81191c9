using System.Globalization;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training;

/// <summary>What this module says, in <c>Sentences.resx</c> (Chinese) and <c>Sentences.en.resx</c>.</summary>
internal sealed class Sentences
{
    private static readonly SentenceBook Book = new(typeof(Sentences));

    private Sentences()
    {
    }

    public static string Get(string key, params ReadOnlySpan<object?> values) => Book.Get(key, values);

    /// <summary>The sentence in a language of its own, whatever the reader's is.</summary>
    public static string In(CultureInfo language, string key, params ReadOnlySpan<object?> values) => Book.In(language, key, values);

    /// <summary>The sentence, or the text itself where there is none.</summary>
    public static string GetOr(string key, string text) => Book.Find(key) ?? text;
}
