using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training.Recalls;

internal static class RecallsModule
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddRecalls() => services
            .AddSingleton<RecallPace>()
            .AddScoped<MistakeCollecting>()
            .AddScoped<RecallRoom>()
            .AddScoped<MistakeBook>();
    }

    public static ModelBuilder AddRecalls(this ModelBuilder model) => model
        .ApplyConfiguration(new Recall.Mapping())
        .ApplyConfiguration(new Mistake.Mapping())
        .ApplyConfiguration(new RecallReview.Mapping())
        .ApplyConfiguration(new MistakeReading.Mapping());
}
