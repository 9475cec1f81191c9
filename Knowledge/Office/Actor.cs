namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>Whoever does something: every verb that matters takes one, and the audit names it.</summary>
/// <param name="Id">The person's id; null for somebody without an account.</param>
/// <param name="Role">Null for somebody without an account.</param>
/// <param name="Unit">The code of the person's unit.</param>
public sealed record Actor(int? Id, string Name, Role? Role, string? Unit)
{
    /// <summary>Whoever runs a command on the machine itself.</summary>
    /// <param name="user">The operating system's name for them.</param>
    public static Actor Terminal(string user) => new(null, $"terminal:{user}", null, null);

    /// <summary>The program of its own accord.</summary>
    public static Actor Itself { get; } = new(null, "assistant", null, null);

    /// <summary>The program, on a day for which somebody has ordered it.</summary>
    /// <param name="orderedBy">Their name.</param>
    public static Actor Schedule(string orderedBy) => new(null, $"schedule:{orderedBy}", null, null);

    /// <summary>Somebody who hasn't signed in.</summary>
    /// <param name="name">What they call themselves, already masked.</param>
    public static Actor Visitor(string name) => new(null, $"visitor:{name}", null, null);
}
