using System.Globalization;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>How far a client has read: the sequence number of the last activity that it knows.</summary>
internal static class Watermark
{
    /// <summary>Nothing given means from the beginning.</summary>
    public static bool TryRead(string? text, out long sequence)
    {
        sequence = 0;
        return string.IsNullOrEmpty(text) || text is "null" or "undefined"
            || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }
}
