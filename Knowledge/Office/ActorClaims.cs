using System.Globalization;
using System.Security.Claims;

namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>The actor in a signed-in user: pages and endpoints ask <c>User.Actor</c>.</summary>
public static class ActorClaims
{
    private const string Person = "person";
    private const string Name = "name";
    private const string Role = "role";
    private const string Unit = "unit";

    public static IEnumerable<Claim> Of(Actor actor)
    {
        yield return new Claim(Person, actor.Id!.Value.ToString(CultureInfo.InvariantCulture));
        yield return new Claim(Name, actor.Name);
        yield return new Claim(Role, actor.Role!.Value.ToString());
        if (actor.Unit is { } unit)
        {
            yield return new Claim(Unit, unit);
        }
    }

    extension(ClaimsPrincipal user)
    {
        /// <summary>Null when nobody is signed in.</summary>
        public Actor? ActorOrNull =>
            user.FindFirst(Person) is { } person
                ? new Actor(
                    int.Parse(person.Value, CultureInfo.InvariantCulture),
                    user.FindFirst(Name)!.Value,
                    Enum.Parse<Role>(user.FindFirst(Role)!.Value),
                    user.FindFirst(Unit)?.Value)
                : null;

        /// <summary>For what only signed-in people reach.</summary>
        public Actor Actor => user.ActorOrNull ?? throw new InvalidOperationException("Nobody is signed in: the page or endpoint requires no authorization.");
    }
}
