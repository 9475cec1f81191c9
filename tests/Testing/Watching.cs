using System.Runtime.CompilerServices;

namespace Hanyang.Assistant.Testing;

/// <summary>Each host watches its files by a handle of which a user has few; a hundred hosts at once look now and then instead.</summary>
internal static class Watching
{
#pragma warning disable CA2255 // Test projects only refer to this one: nothing in it runs before the first host otherwise.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void ByPolling() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
}
