using System.Globalization;

namespace Hanyang.Assistant.Training.Shadowing.Rotas;

/// <summary>Who goes along with whom on which day of a week (跟班周表), and who can't be placed: by each post that somebody lacks.</summary>
public sealed record Rota(IReadOnlyList<RotaLine> Lines, IReadOnlyList<RotaGap> Gaps)
{
    /// <summary>A window can't do without its experienced people for longer.</summary>
    public const int MostDaysOfTutor = 2;

    /// <summary>
    /// Everybody at most one day, nobody with two at once. Whoever only lacks shadowing comes first, then whoever lacks most; with somebody of
    /// their own unit if possible, else of the one beside it, spread over tutors and days. The same wishes give the same rota.
    /// </summary>
    public static Rota Draw(RotaWishes wishes)
    {
        List<RotaLine> lines = [];
        List<RotaGap> gaps = [];
        HashSet<(int Member, DateOnly Day)> taken = [.. wishes.Taken];
        Dictionary<int, int> taught = new(wishes.Taught);
        var learned = new HashSet<int>();
        var days = wishes.Days.ToDictionary(day => day, _ => 0);
        foreach (var need in wishes.Needs.OrderByDescending(need => need.IsAwaited).ThenByDescending(need => need.Missing).ThenBy(need => need.Learner.StaffNumber, StringComparer.Ordinal).ThenBy(need => need.Post, StringComparer.Ordinal))
        {
            if (learned.Contains(need.Learner.Id))
            {
                continue;
            }

            var tutors = wishes.Tutors[need.Post].Where(tutor => tutor.Id != need.Learner.Id && tutor.IsSample == need.Learner.IsSample).ToList();
            var free = from tutor in tutors
                       where taught.GetValueOrDefault(tutor.Id) < MostDaysOfTutor
                       from day in wishes.Days
                       where !taken.Contains((need.Learner.Id, day)) && !taken.Contains((tutor.Id, day))
                       orderby Distance(need.Learner, tutor, wishes.Parents), taught.GetValueOrDefault(tutor.Id), days[day], day, tutor.StaffNumber
                       select (Tutor: tutor, Day: day);
            if (free.FirstOrDefault() is not { Tutor: { } chosen } found)
            {
                gaps.Add(new(need, tutors.Count == 0 ? RotaReason.NoTutor : RotaReason.NobodyFree));
                continue;
            }

            lines.Add(new(need, chosen, found.Day));
            learned.Add(need.Learner.Id);
            taken.Add((need.Learner.Id, found.Day));
            taken.Add((chosen.Id, found.Day));
            taught[chosen.Id] = taught.GetValueOrDefault(chosen.Id) + 1;
            days[found.Day]++;
        }

        return new([.. lines.OrderBy(line => line.Day).ThenBy(line => line.Need.Learner.StaffNumber, StringComparer.Ordinal)], gaps.FindAll(gap => !learned.Contains(gap.Need.Learner.Id)));
    }

    private static int Distance(RotaPerson learner, RotaPerson tutor, IReadOnlyDictionary<string, string?> parents) =>
        learner.Unit is null || tutor.Unit is null ? 2
        : learner.Unit == tutor.Unit ? 0
        : parents.GetValueOrDefault(learner.Unit) is { } above && (above == tutor.Unit || above == parents.GetValueOrDefault(tutor.Unit)) ? 1
        : 2;
}

/// <summary>One day of one person with another.</summary>
public sealed record RotaLine(RotaNeed Need, RotaPerson Tutor, DateOnly Day)
{
    /// <summary>By which a form names it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Need.Learner.Id}-{Tutor.Id}-{Day:yyyyMMdd}-{Need.Post}");
}

public sealed record RotaGap(RotaNeed Need, RotaReason Reason);

/// <summary>Why somebody isn't placed in a week.</summary>
public enum RotaReason
{
    /// <summary>Nobody else has a valid certificate for the post.</summary>
    NoTutor,

    /// <summary>Those who have are away, teaching, or have had their days; or the learner has no day left.</summary>
    NobodyFree,
}
