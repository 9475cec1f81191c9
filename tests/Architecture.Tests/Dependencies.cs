using System.Reflection;

namespace Hanyang.Assistant.Architecture.Tests;

public class Dependencies
{
    [Fact]
    public void Each_project_uses_only_those_to_its_left() => Assert.Empty(UsesToTheRight(House.Projects));

    [Fact]
    public void Canary_the_host_on_the_left_of_the_rest_is_noticed() =>
        Assert.NotEmpty(UsesToTheRight([House.Projects[3], .. House.Projects.Take(3)]));

    [Fact]
    public void Only_the_scheduler_references_Quartz() => Assert.Empty(ReferencesOutside("Quartz", "Scheduler"));

    [Fact]
    public void Canary_a_package_in_another_project_is_noticed() => Assert.Equal(["hanyang"], ReferencesOutside("Npgsql", "Scheduler"));

    [Fact]
    public void The_lower_projects_do_not_know_the_database_engines() =>
        Assert.Empty(ReferencesOutside("Npgsql", "hanyang").Concat(ReferencesOutside("Microsoft.Data.Sqlite", "hanyang")));

    private static IEnumerable<string> UsesToTheRight(IReadOnlyList<Assembly> order) =>
        from right in Enumerable.Range(0, order.Count)
        from left in Enumerable.Range(0, right)
        where House.ReferencesOf(order[left]).Contains(order[right].GetName().Name)
        select $"{order[left].GetName().Name} uses {order[right].GetName().Name}";

    private static IEnumerable<string> ReferencesOutside(string package, string home) =>
        House.Projects.Where(project => project.GetName().Name != home && House.ReferencesOf(project).Contains(package))
            .Select(project => project.GetName().Name!);
}
