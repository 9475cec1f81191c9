namespace Hanyang.Assistant.Training.Exams;

/// <summary>What an exam is for.</summary>
public enum ExamKind
{
    /// <summary>For oneself, as often as one likes.</summary>
    Practice,

    /// <summary>The week's exercise (每周业务).</summary>
    Exercise,

    /// <summary>Like the certification exam, and counts for nothing.</summary>
    Mock,

    /// <summary>Whoever passes may get a certificate (上岗证).</summary>
    Certification,
}

/// <summary>What follows from the kind alone.</summary>
public static class ExamKinds
{
    extension(ExamKind kind)
    {
        /// <summary>What is right is told with each answer, so that the first answer counts; else when the exam is over for everybody.</summary>
        public bool TellsAtOnce => kind is ExamKind.Practice or ExamKind.Exercise;

        /// <summary>Looking elsewhere meanwhile is written down for a person to judge.</summary>
        public bool IsWatched => kind is ExamKind.Mock or ExamKind.Certification;
    }
}
