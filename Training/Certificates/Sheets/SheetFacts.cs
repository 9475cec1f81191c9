using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>The lines of a sheet: what it is called and what it says, all of it in Chinese.</summary>
public static class SheetFacts
{
    public static IEnumerable<(string Label, string Value)> Of(CertificateFacts facts)
    {
        yield return (CertificateSheet.Words("SheetHolder"), facts.Holder);
        yield return (CertificateSheet.Words("SheetStaffNumber"), facts.StaffNumber);
        yield return (CertificateSheet.Words("SheetUnit"), facts.UnitName);
        yield return (CertificateSheet.Words("SheetPosts"), string.Join('、', facts.Posts.Select(post => post.Name)));
        if (Exam(facts) is { } exam)
        {
            yield return (CertificateSheet.Words("SheetExam"), exam);
        }

        if (facts.Score is { } score)
        {
            yield return (CertificateSheet.Words("SheetScore"), score);
        }

        if (facts.Note is { } note)
        {
            yield return (CertificateSheet.Words("SheetNote"), note);
        }

        yield return (CertificateSheet.Words("SheetSerial"), facts.Serial);
        if (facts.Renews is { } before)
        {
            yield return (CertificateSheet.Words("SheetRenews"), before);
        }

        yield return (CertificateSheet.Words("SheetValid"),
            Sentences.In(CertificateSheet.Chinese, "SheetFromTo", CertificateSheet.Day(BureauTime.Day(facts.IssuedAt)), CertificateSheet.Day(facts.ValidThrough)));
    }

    /// <summary>Title, code and version; null where there was none.</summary>
    private static string? Exam(CertificateFacts facts) => facts switch
    {
        { ExamTitle: { } title, ExamCode: { } code } => Sentences.In(CertificateSheet.Chinese, "SheetExamOf", title, code, facts.ExamVersion),
        { ExamTitle: { } title } => title,
        _ => facts.ExamCode,
    };
}
