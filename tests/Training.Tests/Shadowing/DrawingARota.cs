using CsCheck;
using Hanyang.Assistant.Training.Shadowing.Rotas;

namespace Hanyang.Assistant.Training.Tests.Shadowing;

public class DrawingARota
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    private static readonly Gen<RotaWishes> Wishes =
        from days in Gen.Int[0, 5]
        from learners in Gen.Select(Gen.Int[1, 12], Gen.Bool.Select(one => one ? "YB" : "SB"), Gen.Int[1, 3], Gen.Bool, (id, post, missing, awaited) => new RotaNeed(Person(id), post, post, missing, awaited)).Array[0, 20]
        from tutors in Gen.Select(Gen.Int[8, 20], Gen.Bool.Select(one => one ? "YB" : "SB"), (id, post) => (Post: post, Person: Person(id))).Array[0, 8]
        from taught in Gen.Select(Gen.Int[8, 20], Gen.Int[0, 3], (id, days) => (id, days)).Array[0, 5]
        from taken in Gen.Select(Gen.Int[1, 20], Gen.Int[0, 4], (id, day) => (id, Monday.AddDays(day))).Array[0, 15]
        select new RotaWishes(
            [.. Enumerable.Range(0, days).Select(Monday.AddDays)],
            [.. learners.DistinctBy(need => (need.Learner.Id, need.Post))],
            tutors.Distinct().ToLookup(pair => pair.Post, pair => pair.Person),
            new Dictionary<string, string?> { ["U0"] = "U", ["U1"] = "U", ["U2"] = null },
            taken.ToHashSet(),
            taught.DistinctBy(pair => pair.id).ToDictionary(pair => pair.id, pair => pair.days));

    [Fact]
    public void Nobody_is_in_two_places_nobody_teaches_too_much_and_a_gap_is_one_that_nothing_could_fill() => Wishes.Sample(
        wishes =>
        {
            var rota = Rota.Draw(wishes);
            var busy = rota.Lines.SelectMany(line => new[] { (line.Need.Learner.Id, line.Day), (line.Tutor.Id, line.Day) }).ToList();
            Assert.Equal(busy.Count, busy.Distinct().Count());
            Assert.Empty(busy.Intersect(wishes.Taken));
            Assert.All(rota.Lines.CountBy(line => line.Tutor.Id), count => Assert.InRange(count.Value + wishes.Taught.GetValueOrDefault(count.Key), 1, Rota.MostDaysOfTutor));
            Assert.All(rota.Lines.CountBy(line => line.Need.Learner.Id), count => Assert.Equal(1, count.Value));
            Assert.All(rota.Lines, line => Assert.True(wishes.Days.Contains(line.Day) && line.Tutor.Id != line.Need.Learner.Id && wishes.Tutors[line.Need.Post].Contains(line.Tutor) && line.Tutor.IsSample == line.Need.Learner.IsSample));
            var placed = rota.Lines.Select(line => line.Need.Learner.Id).ToHashSet();
            Assert.All(wishes.Needs, need => Assert.True(placed.Contains(need.Learner.Id) || rota.Gaps.Any(gap => gap.Need == need)));
            Assert.DoesNotContain(rota.Gaps, gap => placed.Contains(gap.Need.Learner.Id));
            foreach (var gap in rota.Gaps)
            {
                var others = wishes.Tutors[gap.Need.Post].Where(tutor => tutor.Id != gap.Need.Learner.Id && tutor.IsSample == gap.Need.Learner.IsSample).ToList();
                Assert.Equal(others.Count == 0, gap.Reason == RotaReason.NoTutor);
                Assert.DoesNotContain(others.Where(tutor => rota.Lines.Count(line => line.Tutor.Id == tutor.Id) + wishes.Taught.GetValueOrDefault(tutor.Id) < Rota.MostDaysOfTutor), tutor => wishes.Days.Any(day => new[] { tutor.Id, gap.Need.Learner.Id }.All(who => !busy.Contains((who, day)) && !wishes.Taken.Contains((who, day)))));
            }

            Assert.Equal(rota.Lines, Rota.Draw(wishes with { Needs = [.. wishes.Needs.Reverse()] }).Lines);
        },
        iter: 20_000);

    [Fact]
    public void Whoever_only_lacks_shadowing_goes_first_and_with_somebody_from_their_own_unit()
    {
        // Of two tutors each has two days; of five learners one stays.
        var needs = Enumerable.Range(1, 5).Select(id => new RotaNeed(Person(id), "YB", "医保窗口", id == 5 ? 1 : 3, IsAwaited: id == 5));
        var rota = Rota.Draw(new(
            [Monday, Monday.AddDays(1)], [.. needs], new[] { Person(20), Person(21) }.ToLookup(_ => "YB"), new Dictionary<string, string?> { ["U0"] = "U", ["U1"] = "U", ["U2"] = "V" }, new HashSet<(int, DateOnly)>(), new Dictionary<int, int>()));
        Assert.Equal(4, rota.Lines.Count);
        Assert.Equal("U2", rota.Lines.Single(line => line.Need.Learner.Id == 5).Tutor.Unit);
        Assert.Equal(4, rota.Gaps.Single().Need.Learner.Id);
        Assert.Equal("U0", rota.Lines.Single(line => line.Need.Learner.Id == 1).Tutor.Unit);
    }

    // Three units, of which two lie side by side; of eleven people one is from the sample.
    private static RotaPerson Person(int id) => new(id, $"H{id:000}", $"员工{id}", $"U{(id == 20 ? 2 : id == 21 ? 0 : id % 3)}", id == 11);
}
