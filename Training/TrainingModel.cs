using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training;

/// <summary>The module's tables.</summary>
public static class TrainingModel
{
    public static ModelBuilder AddTraining(this ModelBuilder model) => model
        .ApplyConfiguration(new Member.Mapping())
        .ApplyConfiguration(new Post.Mapping())
        .ApplyConfiguration(new PostHolding.Mapping());
}
