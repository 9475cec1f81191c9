using System.Globalization;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>A page of activities as JSON, put together from what is stored as JSON.</summary>
internal static class ActivitySet
{
    public static string Write(ActivityPage page) =>
        $"{{\"activities\":[{string.Join(',', page.Activities)}],\"watermark\":\"{page.Watermark.ToString(CultureInfo.InvariantCulture)}\"}}";
}
