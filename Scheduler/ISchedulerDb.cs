using Hanyang.Assistant.Training;

namespace Hanyang.Assistant.Scheduler;

/// <summary>What this module sees of the database: what Training sees, so that one transaction can span all three.</summary>
public interface ISchedulerDb : ITrainingDb;
