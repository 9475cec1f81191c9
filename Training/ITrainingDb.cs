using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training;

/// <summary>What this module sees of the database: what Knowledge sees, so that one transaction can span both.</summary>
public interface ITrainingDb : IKnowledgeDb
{
    DbSet<Member> Members { get; }
    DbSet<Post> Posts { get; }
}
