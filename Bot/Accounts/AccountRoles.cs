using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Roles as they are written at a terminal.</summary>
internal static class AccountRoles
{
    public static string Names { get; } = string.Join('|', Enum.GetValues<Role>().Select(Written));

    public static string Written(Role role) => role.ToString().ToLowerInvariant();

    public static Role? Read(string text) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => Written(role!.Value) == text);
}
