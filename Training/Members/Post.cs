using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Members;

/// <summary>What somebody does at a window or in a station (岗位), such as 医保窗口. Code and name each stand for one post only.</summary>
public sealed class Post
{
    public const int LongestName = 64;

    private Post()
    {
    }

    public Post(string code, string name, bool sample) => (Code, Name, IsSample) = (code, name, sample);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public bool IsSample { get; private set; }

    /// <summary>Returns whether anything changed.</summary>
    public bool Rename(string name)
    {
        var changed = Name != name;
        Name = name;
        return changed;
    }

    /// <summary>What the bureau has changed is no longer sample data.</summary>
    public void Adopt() => IsSample = false;

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.ToTable("posts");
            post.HasIndex(p => p.Code).IsUnique();
            post.HasIndex(p => p.Name).IsUnique();
            post.Property(p => p.Code).HasMaxLength(64);
            post.Property(p => p.Name).HasMaxLength(LongestName);
        }
    }
}
