using Hanyang.Assistant.Training.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training;

public static class TrainingModule
{
    extension(IServiceCollection services)
    {
        /// <summary>After Knowledge.</summary>
        public IServiceCollection AddTraining() => services
            .AddScoped<SampleQuestions>();
    }
}
