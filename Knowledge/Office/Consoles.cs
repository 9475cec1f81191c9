namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>
/// Who may enter where. Each name is an authorization policy: <c>[Authorize(Policy = Consoles.Desk)]</c> on a page,
/// <c>RequireAuthorization(Consoles.Desk)</c> on an endpoint.
/// </summary>
public static class Consoles
{
    /// <summary>Everybody with an account: exercises, exams, one's own certificate.</summary>
    public const string Staff = "staff";
    public const string Training = "training";
    public const string Knowledge = "knowledge";
    public const string Desk = "desk";
    public const string Accounts = "accounts";
    public const string Audit = "audit";

    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles { get; } = new Dictionary<string, IReadOnlyList<Role>>
    {
        [Staff] = Enum.GetValues<Role>(),
        [Training] = [Role.Trainer, Role.Admin],
        [Knowledge] = [Role.Editor, Role.Admin],
        [Desk] = [Role.Desk, Role.Admin],
        [Accounts] = [Role.Admin],
        [Audit] = [Role.Admin],
    };

    public static bool Admits(string console, Role role) => Roles[console].Contains(role);
}
