using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Members;

/// <summary>Somebody who is trained and serves (工作人员). Name and unit stand with the <see cref="Person"/>, at which an account may point too.</summary>
public sealed class Member
{
    private readonly List<PostHolding> holdings = [];

    private Member()
    {
    }

    public int Id { get; private set; }

    /// <summary>By which imports and other systems know them.</summary>
    public string StaffNumber { get; private set; } = "";
    public int PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public IReadOnlyList<PostHolding> Holdings => holdings;
    public DateOnly? JoinedOn { get; private set; }

    /// <summary>The first day on which they are not here any more; null while nothing is known of it.</summary>
    public DateOnly? LeftOn { get; private set; }
    public bool IsSample { get; private set; }

    /// <summary>The posts, for who has loaded them.</summary>
    public IEnumerable<Post> Posts => holdings.Select(holding => holding.Post).OrderBy(post => post.Code, StringComparer.Ordinal);

    public static Member Join(string staffNumber, Person person, bool sample) => new() { StaffNumber = staffNumber, Person = person, IsSample = sample };

    public MemberState StateOn(DateOnly day) => LeftOn <= day ? MemberState.Left : MemberState.Active;

    /// <summary>Returns whether anything changed.</summary>
    public bool Revise(string name, string? unit, IReadOnlyCollection<Post> posts, DateOnly? joinedOn, DateOnly? leftOn)
    {
        var changed = (Person.Name, Person.Unit, JoinedOn, LeftOn) != (name, unit, joinedOn, leftOn);
        Person.Rename(name);
        Person.MoveTo(unit);
        (JoinedOn, LeftOn) = (joinedOn, leftOn);
        changed |= holdings.RemoveAll(holding => !posts.Contains(holding.Post)) > 0;
        foreach (var post in posts.Where(post => holdings.All(holding => holding.Post != post)))
        {
            holdings.Add(new(post));
            changed = true;
        }

        return changed;
    }

    /// <summary>What the bureau has changed is no longer sample data.</summary>
    public void Adopt() => IsSample = false;

    internal sealed class Mapping : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.ToTable("members");
            member.HasIndex(m => m.StaffNumber).IsUnique();
            member.Property(m => m.StaffNumber).HasMaxLength(64);
            member.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            member.HasIndex(m => m.PersonId).IsUnique();
            member.HasMany(m => m.Holdings).WithOne().HasForeignKey(h => h.MemberId).OnDelete(DeleteBehavior.Cascade);
            member.Ignore(m => m.Posts);
        }
    }
}
