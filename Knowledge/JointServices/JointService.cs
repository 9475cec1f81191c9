using Hanyang.Assistant.Knowledge.Guides;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.JointServices;

public enum JointServiceKind
{
    /// <summary>一事联办: one event in life, several items at once.</summary>
    OneThing,

    /// <summary>一业一证: one industry, one licence.</summary>
    OneLicence,
}

/// <summary>What is published about a joint service.</summary>
public sealed record JointServiceContent
{
    public required string Name { get; init; }
    public JointServiceKind Kind { get; init; }
    public Audience Audience { get; init; } = Audience.Both;
    public string Summary { get; init; } = "";

    /// <summary>Codes of the guides that it is composed of, in the order in which they are done.</summary>
    public IReadOnlyList<string> Guides { get; init; } = [];
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<Material> Materials { get; init; } = [];
    public IReadOnlyList<Step> Steps { get; init; } = [];
    public Limit? PromisedLimit { get; init; }
    public IReadOnlyList<Level> AcceptedAt { get; init; } = [];
    public Online? Online { get; init; }
    public string Enquiry { get; init; } = "";
}

/// <summary>Several guides handled as one (一事联办 / 一业一证).</summary>
public sealed class JointService : CatalogueRecord<JointServiceContent>
{
    private JointService()
    {
    }

    public static JointService Publish(string code, JointServiceContent content, bool sample, DateTimeOffset now)
    {
        var service = new JointService();
        service.Found(code, content, sample, now);
        return service;
    }

    internal static JointService Stored(StoredRecord<JointServiceContent> row)
    {
        var record = new JointService();
        record.Restore(row);
        return record;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<JointService>
    {
        public void Configure(EntityTypeBuilder<JointService> service) => Map(service, "joint_services");
    }
}
