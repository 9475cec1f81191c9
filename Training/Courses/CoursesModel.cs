using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>The feature's tables.</summary>
internal static class CoursesModel
{
    public static ModelBuilder AddCourses(this ModelBuilder model) => model
        .ApplyConfiguration(new Course.Mapping())
        .ApplyConfiguration(new ClassSession.Mapping())
        .ApplyConfiguration(new Enrolment.Mapping())
        .ApplyConfiguration(new Attendance.Mapping())
        .ApplyConfiguration(new SessionRating.Mapping());
}
