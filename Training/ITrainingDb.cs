using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Signing;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Pictures;
using Hanyang.Assistant.Training.Questions.Proposals;
using Hanyang.Assistant.Training.Recalls;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training;

/// <summary>What this module sees of the database: what Knowledge sees, so that one transaction can span both, and its own.</summary>
public interface ITrainingDb : IKnowledgeDb
{
    DbSet<Member> Members { get; }
    DbSet<Post> Posts { get; }
    DbSet<Question> Questions { get; }
    DbSet<QuestionVersion> QuestionVersions { get; }
    DbSet<QuestionProposal> QuestionProposals { get; }
    DbSet<QuestionPicture> QuestionPictures { get; }
    DbSet<Blueprint> Blueprints { get; }
    DbSet<Exam> Exams { get; }
    DbSet<ExamAllowance> ExamAllowances { get; }
    DbSet<Attempt> Attempts { get; }
    DbSet<AttemptStep> AttemptSteps { get; }
    DbSet<Paper> Papers { get; }
    DbSet<HandMark> HandMarks { get; }
    DbSet<ExamRuling> ExamRulings { get; }
    DbSet<AttemptRegrade> AttemptRegrades { get; }
    DbSet<Certificate> Certificates { get; }
    DbSet<CertificateScheme> CertificateSchemes { get; }
    DbSet<AwaitedCertificate> AwaitedCertificates { get; }
    DbSet<SigningKey> SigningKeys { get; }
    DbSet<Placement> Placements { get; }
    DbSet<Recall> Recalls { get; }
    DbSet<Mistake> Mistakes { get; }
    DbSet<RecallReview> RecallReviews { get; }
    DbSet<MistakeReading> MistakeReadings { get; }
    DbSet<Course> Courses { get; }
    DbSet<ClassSession> ClassSessions { get; }
    DbSet<SessionRating> SessionRatings { get; }
}
