using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Accounts.OpenId;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office;
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
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training;
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
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>The one database. Modules see it through their views; its leaves say only what differs between the engines.</summary>
public abstract class AssistantDb(DbContextOptions options) : IdentityUserContext<Account, int>(options), ISchedulerDb
{
    public DbSet<Guide> Guides => Set<Guide>();
    public DbSet<GuideVersion> GuideVersions => Set<GuideVersion>();
    public DbSet<Policy> Policies => Set<Policy>();
    public DbSet<ServicePoint> ServicePoints => Set<ServicePoint>();
    public DbSet<JointService> JointServices => Set<JointService>();
    public DbSet<Faq> Faqs => Set<Faq>();
    public DbSet<Synonym> Synonyms => Set<Synonym>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<RecordVersion> RecordVersions => Set<RecordVersion>();
    public DbSet<CatalogueRevision> CatalogueRevisions => Set<CatalogueRevision>();
    public DbSet<LoadedSample> LoadedSamples => Set<LoadedSample>();

    public DbSet<AskedInquiry> Inquiries => Set<AskedInquiry>();
    public DbSet<LearnedVersion> LearnedVersions => Set<LearnedVersion>();

    public DbSet<InquiryClosure> InquiryClosures => Set<InquiryClosure>();
    public DbSet<TrialQuestion> TrialQuestions => Set<TrialQuestion>();
    public DbSet<TrialRun> TrialRuns => Set<TrialRun>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<GuideDraft> GuideDrafts => Set<GuideDraft>();
    public DbSet<Dismissal> Dismissals => Set<Dismissal>();

    public DbSet<Member> Members => Set<Member>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Question> Questions => Set<Question>();
    public DbSet<QuestionVersion> QuestionVersions => Set<QuestionVersion>();
    public DbSet<QuestionProposal> QuestionProposals => Set<QuestionProposal>();
    public DbSet<QuestionPicture> QuestionPictures => Set<QuestionPicture>();

    public DbSet<Curriculum> Curricula => Set<Curriculum>();
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();
    public DbSet<CalendarKey> CalendarKeys => Set<CalendarKey>();

    public DbSet<Blueprint> Blueprints => Set<Blueprint>();
    public DbSet<Exam> Exams => Set<Exam>();
    public DbSet<ExamAllowance> ExamAllowances => Set<ExamAllowance>();
    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<AttemptStep> AttemptSteps => Set<AttemptStep>();
    public DbSet<Paper> Papers => Set<Paper>();
    public DbSet<HandMark> HandMarks => Set<HandMark>();
    public DbSet<ExamRuling> ExamRulings => Set<ExamRuling>();
    public DbSet<AttemptRegrade> AttemptRegrades => Set<AttemptRegrade>();

    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateScheme> CertificateSchemes => Set<CertificateScheme>();
    public DbSet<AwaitedCertificate> AwaitedCertificates => Set<AwaitedCertificate>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<Recall> Recalls => Set<Recall>();
    public DbSet<Mistake> Mistakes => Set<Mistake>();
    public DbSet<RecallReview> RecallReviews => Set<RecallReview>();
    public DbSet<MistakeReading> MistakeReadings => Set<MistakeReading>();
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<ClassSession> ClassSessions => Set<ClassSession>();
    public DbSet<SessionRating> SessionRatings => Set<SessionRating>();

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<FactorDemand> FactorDemands => Set<FactorDemand>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<OpenIdTie> OpenIdTies => Set<OpenIdTie>();
    public DbSet<BindingCode> BindingCodes => Set<BindingCode>();
    public DbSet<ChatBinding> ChatBindings => Set<ChatBinding>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<StoredActivity> Activities => Set<StoredActivity>();

    public IQueryable<int> PeopleWith(Role role) => Accounts.Where(account => account.Role == role && !account.IsDisabled).Select(account => account.PersonId);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepVersions();
        var catalogueChanges = ChangeTracker.Entries<ICatalogueRecord>()
            .Any(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        var notices = StagedNotices();
        if (!catalogueChanges && notices.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (catalogueChanges)
            {
                await this.MoveCatalogueOnAsync(cancellationToken);
            }

            saved += await this.InsertAsync(notices, cancellationToken);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancellationToken);
            }

            return saved;
        }
        catch
        {
            // Whoever saves again saves them too.
            Notices.AddRange(notices);
            throw;
        }
    }

    /// <summary>Synchronous saving would get past the keeping of versions.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Use SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.AddAccounts().AddKnowledge().AddTraining().AddScheduler().AddConversations();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can neither order nor compare DateTimeOffset; UTC ticks can be ordered and compared everywhere.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    private void KeepVersions()
    {
        var changed = ChangeTracker.Entries<IVersionedRecord>()
            .Where(entry => entry.State == EntityState.Added
                || (entry.State == EntityState.Modified && entry.Property(nameof(IVersionedRecord.Version)).IsModified))
            .ToList();
        RecordVersions.AddRange(changed.Select(entry => RecordVersion.Of(entry.Entity)));
    }

    /// <summary>Taken out of the tracker, for a key that is there already is no error: see <see cref="Outbox"/>.</summary>
    private List<Notice> StagedNotices()
    {
        var staged = ChangeTracker.Entries<Notice>().Where(entry => entry.State == EntityState.Added).ToList();
        staged.ForEach(entry => entry.State = EntityState.Detached);
        return staged.ConvertAll(entry => entry.Entity);
    }

    // The compiled models name it.
    internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        value => value.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
