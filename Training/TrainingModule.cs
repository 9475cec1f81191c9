using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Exams.Results;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Pictures;
using Hanyang.Assistant.Training.Questions.Proposals;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Hanyang.Assistant.Training.Recalls;
using Hanyang.Assistant.Training.Sample;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training;

public static class TrainingModule
{
    extension(IServiceCollection services)
    {
        /// <summary>After Knowledge.</summary>
        public IServiceCollection AddTraining() => services
            .AddScoped<SampleMembers>()
            .AddScoped<SampleQuestions>()
            .AddScoped<StaleCheck>()
            .AddScoped<QuestionWriting>()
            .AddScoped<PictureKeeping>()
            .AddScoped<Proposing>()
            .AddSingleton<StaleWatch>()
            .AddSingleton<QuestionShelf>()
            .AddSingleton<AnswerBook>()
            .AddSingleton<SittingWatch>()
            .AddScoped<PaperOffice>()
            .AddScoped<DrawingAhead>()
            .AddScoped<Closing>()
            .AddScoped<HandMarking>()
            .AddScoped<Remarking>()
            .AddScoped<Regrading>()
            .AddSingleton(GradeNotices.Changed)
            .AddScoped<ExamWriting>()
            .AddScoped<ExamRoom>()
            .AddRecalls()
            .AddCourses()
            .AddCertificates();
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>What pages' scripts ask for; the pages map themselves.</summary>
        public IEndpointRouteBuilder MapTraining()
        {
            routes.MapSteps();
            routes.MapResults();
            routes.MapAttendance();
            routes.MapQuestionPictures();
            return routes;
        }
    }
}
