using System.Globalization;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Scheduler;

/// <summary>What this module says, in <c>Sentences.resx</c> (Chinese) and <c>Sentences.en.resx</c>.</summary>
internal sealed class Sentences
{
    private static readonly SentenceBook Book = new(typeof(Sentences));

    private Sentences()
    {
    }

    public static string Get(string key, params ReadOnlySpan<object?> values) => Book.Get(key, values);

    /// <summary>For what is kept: it stays in Chinese, whoever writes it.</summary>
    public static string Chinese(string key, params ReadOnlySpan<object?> values) => Book.In(CultureInfo.GetCultureInfo("zh-CN"), key, values);
}
