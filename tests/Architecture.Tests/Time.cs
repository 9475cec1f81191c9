using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Hanyang.Assistant.Architecture.Tests;

public class Time
{
    [Fact]
    public void Comes_from_the_time_provider_alone() => Assert.Empty(House.Projects.SelectMany(ClocksIn));

    [Fact]
    public void Canary_a_look_at_the_clock_is_noticed()
    {
        Assert.True(Look() > default(DateTimeOffset));
        Assert.Equal(["DateTimeOffset.get_UtcNow"], ClocksIn(House.Canary));
    }

    /// <summary>The clocks that an assembly's code names anywhere, method bodies included.</summary>
    private static IEnumerable<string> ClocksIn(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(handle => NameOf(metadata, metadata.GetMemberReference(handle)))
            .Where(name => name is "DateTime.get_Now" or "DateTime.get_UtcNow" or "DateTime.get_Today" or "DateTimeOffset.get_Now" or "DateTimeOffset.get_UtcNow")];
    }

    private static string NameOf(MetadataReader metadata, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
            ? $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}"
            : "";

    private static DateTimeOffset Look() => DateTimeOffset.UtcNow;
}
