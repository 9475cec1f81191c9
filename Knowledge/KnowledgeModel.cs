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

namespace Hanyang.Assistant.Knowledge;

/// <summary>The module's tables.</summary>
public static class KnowledgeModel
{
    public static ModelBuilder AddKnowledge(this ModelBuilder model)
    {
        var guides = new GuideMapping();
        return model
            .ApplyConfiguration<Guide>(guides)
            .ApplyConfiguration<GuideVersion>(guides)
            .ApplyConfiguration(new Policy.Mapping())
            .ApplyConfiguration(new ServicePoint.Mapping())
            .ApplyConfiguration(new JointService.Mapping())
            .ApplyConfiguration(new Faq.Mapping())
            .ApplyConfiguration(new Synonym.Mapping())
            .ApplyConfiguration(new Unit.Mapping())
            .ApplyConfiguration(new CalendarDay.Mapping())
            .ApplyConfiguration(new RecordVersion.Mapping())
            .ApplyConfiguration(new CatalogueRevision.Mapping())
            .ApplyConfiguration(new LoadedSample.Mapping())
            .ApplyConfiguration(new AskedInquiry.Mapping())
            .ApplyConfiguration(new LearnedVersion.Mapping())
            .ApplyConfiguration(new InquiryClosure.Mapping())
            .ApplyConfiguration(new TrialQuestion.Mapping())
            .ApplyConfiguration(new TrialRun.Mapping())
            .ApplyConfiguration(new Person.Mapping())
            .ApplyConfiguration(new AuditEntry.Mapping())
            .ApplyConfiguration(new AuditSeal.Mapping())
            .ApplyConfiguration(new AuditHead.Mapping())
            .ApplyConfiguration(new GuideDraftMapping())
            .ApplyConfiguration(new Dismissal.Mapping())
            .ApplyConfiguration(new WorkItem.Mapping())
            .ApplyConfiguration(new Notice.Mapping());
    }
}
