using Hanyang.Assistant.Training.Certificates;
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
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training;

/// <summary>The module's tables.</summary>
public static class TrainingModel
{
    public static ModelBuilder AddTraining(this ModelBuilder model)
    {
        var questions = new QuestionMapping();
        return model
            .ApplyConfiguration(new Member.Mapping())
            .ApplyConfiguration(new Post.Mapping())
            .ApplyConfiguration(new PostHolding.Mapping())
            .ApplyConfiguration<Question>(questions)
            .ApplyConfiguration<QuestionVersion>(questions)
            .ApplyConfiguration(new QuestionProposal.Mapping())
            .ApplyConfiguration(new QuestionPicture.Mapping())
            .ApplyConfiguration(new Blueprint.Mapping())
            .ApplyConfiguration(new Exam.Mapping())
            .ApplyConfiguration(new ExamAllowance.Mapping())
            .ApplyConfiguration(new Attempt.Mapping())
            .ApplyConfiguration(new AttemptStep.Mapping())
            .ApplyConfiguration(new Paper.Mapping())
            .ApplyConfiguration(new HandMark.Mapping())
            .ApplyConfiguration(new ExamRuling.Mapping())
            .ApplyConfiguration(new AttemptRegrade.Mapping())
            .AddRecalls()
            .AddCourses()
            .AddCertificates();
    }
}
