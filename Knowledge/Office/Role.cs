namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>What an account may do (角色); the only place that names them. Which console admits whom stands in <see cref="Consoles"/>.</summary>
public enum Role
{
    Staff,
    Trainer,
    Editor,
    Desk,
    Admin,
}
