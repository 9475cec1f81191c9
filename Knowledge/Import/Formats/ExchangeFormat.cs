namespace Hanyang.Assistant.Knowledge.Import.Formats;

public enum ExchangeFormat
{
    Json,
    Csv,
    Xlsx,
}

public static class ExchangeFormats
{
    /// <summary>By the file's extension; null for any other.</summary>
    public static ExchangeFormat? Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => ExchangeFormat.Json,
        ".CSV" => ExchangeFormat.Csv,
        ".XLSX" => ExchangeFormat.Xlsx,
        _ => null,
    };
}
