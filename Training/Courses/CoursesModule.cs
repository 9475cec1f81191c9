using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training.Courses;

internal static class CoursesModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Courses, their sessions, and what people are told of them.</summary>
        public IServiceCollection AddCourses()
        {
            foreach (var kind in SessionNotices.All)
            {
                services.AddSingleton(kind);
            }

            return services
                .AddScoped<CourseWriting>()
                .AddScoped<SessionWriting>()
                .AddScoped<Enrolling>()
                .AddScoped<Attending>()
                .AddSingleton<CheckInCode>();
        }
    }
}
