using System.Reflection;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Architecture.Tests;

public class Interfaces
{
    /// <summary>Interfaces with fewer than two implementations, each with its reason.</summary>
    private static readonly Dictionary<Type, string> Allowed = new()
    {
        [typeof(IPassageIndex)] = "the seam where a search cluster plugs in",
    };

    [Fact]
    public void Each_has_two_implementations_or_a_reason() =>
        Assert.Empty(Lonely(House.Projects).Except(Allowed.Keys));

    [Fact]
    public void The_list_of_reasons_has_no_dead_entries() =>
        Assert.Empty(Allowed.Keys.Except(Lonely(House.Projects)));

    [Fact]
    public void Canary_an_interface_with_one_implementation_is_noticed() => Assert.Equal([typeof(ILonely)], Lonely([House.Canary]));

    private static IEnumerable<Type> Lonely(IReadOnlyList<Assembly> projects)
    {
        var types = projects.SelectMany(House.TypesOf).ToList();
        return types.Where(type => type.IsInterface && types.Count(candidate => Implements(candidate, type)) < 2);
    }

    private static bool Implements(Type candidate, Type contract) =>
        candidate is { IsInterface: false, IsAbstract: false }
        && candidate.GetInterfaces().Any(one => one == contract || (one.IsGenericType && one.GetGenericTypeDefinition() == contract));

    private interface ILonely;

    private sealed class Only : ILonely;
}
