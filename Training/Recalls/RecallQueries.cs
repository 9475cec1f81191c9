using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Recalls;

public static class RecallQueries
{
    extension(IQueryable<Recall> recalls)
    {
        /// <summary>Those whose question is in use: a stale one rests until somebody has looked at it, a retired one is over.</summary>
        public IQueryable<Recall> Asked() => recalls.Where(recall => recall.MistakeCount > 0 && recall.Question.State == QuestionState.Active);

        /// <summary>Of those the ones whose day has come, whose question says something new, or that wait for a rating.</summary>
        public IQueryable<Recall> DueOn(DateOnly day) => recalls.Asked().Where(recall => recall.DueOn <= day || recall.SeenVersion < recall.Question.CurrentVersion || recall.Open != null);
    }
}
