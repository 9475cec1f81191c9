namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>How much of a question a passage contains, 0 to 1, each gram counting by its rarity (idf). Grams that no passage has count as missing.</summary>
/// <param name="Named">In its name, aliases and keywords.</param>
/// <param name="Anywhere">In any field.</param>
public readonly record struct Coverage(float Named, float Anywhere);
