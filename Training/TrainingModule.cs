using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Proposals;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Hanyang.Assistant.Training.Sample;
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
            .AddScoped<Proposing>()
            .AddSingleton<StaleWatch>()
            .AddCertificates();
    }
}
