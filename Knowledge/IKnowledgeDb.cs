using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Sample;
using Hanyang.Assistant.Knowledge.Workshop.Contradictions;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hanyang.Assistant.Knowledge;

/// <summary>What this module sees of the database.</summary>
public interface IKnowledgeDb
{
    DbSet<Guide> Guides { get; }
    DbSet<GuideVersion> GuideVersions { get; }
    DbSet<Policy> Policies { get; }
    DbSet<ServicePoint> ServicePoints { get; }
    DbSet<JointService> JointServices { get; }
    DbSet<Faq> Faqs { get; }
    DbSet<Synonym> Synonyms { get; }
    DbSet<Unit> Units { get; }
    DbSet<CalendarDay> CalendarDays { get; }
    DbSet<RecordVersion> RecordVersions { get; }
    DbSet<CatalogueRevision> CatalogueRevisions { get; }
    DbSet<LoadedSample> LoadedSamples { get; }
    DbSet<AskedInquiry> Inquiries { get; }
    DbSet<LearnedVersion> LearnedVersions { get; }
    DbSet<InquiryClosure> InquiryClosures { get; }
    DbSet<TrialQuestion> TrialQuestions { get; }
    DbSet<TrialRun> TrialRuns { get; }
    DbSet<Person> People { get; }
    DbSet<AuditEntry> AuditEntries { get; }
    DbSet<AuditSeal> AuditSeals { get; }
    DbSet<AuditHead> AuditHeads { get; }
    DbSet<GuideDraft> GuideDrafts { get; }
    DbSet<Dismissal> Dismissals { get; }
    DbSet<WorkItem> WorkItems { get; }
    DbSet<Notice> Notices { get; }
    DatabaseFacade Database { get; }
    ChangeTracker ChangeTracker { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel = default);
}
