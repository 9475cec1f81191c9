namespace Hanyang.Assistant.Training.Tests.Exams;

/// <summary>What an attempt may do, on one page and in seconds: an exam of three items that opens at 0 and closes at 3600, 20 minutes each, 30 s of grace.</summary>
internal sealed class AttemptModel(bool once)
{
    private readonly HashSet<int> answered = [];
    private int furthest, started, extra;

    public string State { get; private set; } = "NotStarted";
    public int Now { get; set; } = -60;
    public int Recorded => answered.Count;
    public string? EndedBy { get; private set; }

    private int Deadline => Math.Min(started + 1200, 3600) + extra;
    private bool Runs => State == "InProgress" && Now <= Deadline + 30;

    public string Start()
    {
        Look();
        if (State == "InProgress")
        {
            return "Resumed";
        }

        if (State != "NotStarted")
        {
            return "NoSittingLeft";
        }

        if (Now < 0)
        {
            return "NotYet";
        }

        (State, started) = ("InProgress", Now);
        return "Started";
    }

    public string Save(int item, bool answers)
    {
        if (State == "NotStarted")
        {
            return "NotStarted";
        }

        if (!Runs)
        {
            return "Over";
        }

        if (item < 0 || item > 3 || item > furthest + 1)
        {
            return "NotReached";
        }

        if (answers && once && answered.Contains(item))
        {
            return "AnsweredBefore";
        }

        furthest = Math.Max(furthest, item);
        _ = answers && answered.Add(item);
        return "Saved";
    }

    public string Submit()
    {
        if (State != "InProgress")
        {
            return State == "NotStarted" ? "NotStarted" : "Over";
        }

        EndedBy = Runs ? "Person" : "Clock";
        State = "Graded";
        return "Submitted";
    }

    public void Look()
    {
        if (State == "InProgress" && !Runs)
        {
            Submit();
        }
        else if (State == "NotStarted" && Now >= 3600)
        {
            State = "Expired";
        }
    }

    public void Void() => State = State == "Expired" ? State : "Voided";

    public void Extend(int minutes)
    {
        if (Runs)
        {
            extra = Math.Max(minutes * 60, Now - Math.Min(started + 1200, 3600));
        }
    }
}
