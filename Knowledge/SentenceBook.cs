using System.Globalization;
using System.Resources;

namespace Hanyang.Assistant.Knowledge;

/// <summary>The sentences that people read, from a module's resources: Chinese first, English where the reader asks for it.</summary>
/// <param name="owner">The type beside the <c>.resx</c> files, named like them.</param>
public sealed class SentenceBook(Type owner)
{
    private readonly ResourceManager resources = new(owner);

    /// <summary>The sentence in the language of <see cref="CultureInfo.CurrentUICulture"/>, its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such sentence.</exception>
    public string Get(string key, params ReadOnlySpan<object?> values) => In(CultureInfo.CurrentUICulture, key, values);

    /// <summary>The sentence in the reader's language; null when there is no such sentence.</summary>
    public string? Find(string key) => resources.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>The sentence in a language of its own, whatever the reader's is.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such sentence.</exception>
    public string In(CultureInfo language, string key, params ReadOnlySpan<object?> values)
    {
        var sentence = resources.GetString(key, language)
            ?? throw new MissingManifestResourceException($"No sentence {key}.");
        return values.IsEmpty ? sentence : string.Format(CultureInfo.InvariantCulture, sentence, values);
    }
}
