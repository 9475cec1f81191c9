namespace Hanyang.Assistant.Bot.Storage.Backups;

internal static class MigrationNames
{
    /// <summary><c>20261122223738_Initial</c> → <c>Initial</c>: the same migration has another time stamp on the other engine.</summary>
    public static string WithoutTime(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
