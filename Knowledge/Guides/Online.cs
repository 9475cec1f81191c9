namespace Hanyang.Assistant.Knowledge.Guides;

public enum OnlineExtent
{
    None,
    Partial,
    Full,
}

/// <summary>One place to apply online and how to get there.</summary>
public sealed record OnlineChannel(string Name, string How = "");

/// <summary>How far an item can be done online (网上办理).</summary>
public sealed record Online(OnlineExtent Extent, IReadOnlyList<OnlineChannel> Channels, string Note = "");
