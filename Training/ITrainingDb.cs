using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training;

/// <summary>What this module sees of the database: what Knowledge sees, so that one transaction can span both.</summary>
public interface ITrainingDb : IKnowledgeDb;
