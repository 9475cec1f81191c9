using Hanyang.Assistant.Training.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training;

public static class TrainingModule
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddTraining() => services.AddScoped<SampleMembers>();
    }
}
