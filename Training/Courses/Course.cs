using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>Something that is taught, as often as it has sessions (课程).</summary>
public sealed class Course
{
    public const int LongestCode = 64;

    private Course()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public IReadOnlyList<Handout> Handouts { get; private set; } = [];

    /// <summary>Codes of the posts that it is for; empty for everybody.</summary>
    public IReadOnlyList<string> Posts { get; private set; } = [];

    /// <summary>The person who sees to it.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>Whoever saves an old form is told.</summary>
    public int Version { get; private set; }

    public static Course Write(string code, CourseForm form)
    {
        var course = new Course { Code = code };
        course.Revise(form);
        return course;
    }

    public void Revise(CourseForm form)
    {
        (Title, Topic, Handouts, Posts, OwnerId) = (form.Title.Trim(), form.Topic.Trim(), form.Handouts, form.Posts, form.OwnerId);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Course>
    {
        public void Configure(EntityTypeBuilder<Course> course)
        {
            course.ToTable("courses");
            course.HasIndex(c => c.Code).IsUnique();
            course.Property(c => c.Code).HasMaxLength(LongestCode);
            course.Property(c => c.Title).HasMaxLength(CourseForm.LongestTitle);
            course.Property(c => c.Topic).HasMaxLength(CourseForm.LongestTopic);
            course.Property(c => c.Handouts).HasJson();
            course.Property(c => c.Posts).HasJson();
            course.Property(c => c.Version).IsConcurrencyToken();
            course.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
