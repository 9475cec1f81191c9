using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Tests.Learning;

public class LearningFromConfirmedInquiries
{
    private readonly InventedOffice office = new(seed: 7);

    [Fact]
    public void Questions_that_were_not_learned_from_are_answered_better()
    {
        var ranking = office.Learn(office.Inquiries(250));
        var others = office.Inquiries(150);

        Assert.True(ranking.IsWeighed);
        Assert.InRange(office.Judge(ranking, others), office.Judge(null, others) + .05, 1);
        Assert.InRange(ranking.HeldOut.After, ranking.HeldOut.Before + .05, 1);
    }

    [Fact]
    public void Records_that_were_never_confirmed_are_not_hurt()
    {
        bool IsUnseen(ConfirmedInquiry inquiry) => inquiry.Records.All(id => int.Parse(id[1..], null) % 2 == 1);
        var ranking = office.Learn([.. office.Inquiries(400).Where(inquiry => !IsUnseen(inquiry))]);
        ConfirmedInquiry[] unseen = [.. office.Inquiries(300).Where(IsUnseen)];

        Assert.InRange(office.Judge(ranking, unseen), office.Judge(null, unseen) - .06, 1);
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(3), InlineData(10), InlineData(20), InlineData(50)]
    public void A_few_inquiries_do_no_harm(int count)
    {
        var ranking = office.Learn(office.Inquiries(count));
        var others = office.Inquiries(200);

        Assert.InRange(office.Judge(ranking, others), office.Judge(null, others) - .03, 1);
    }

    [Fact]
    public void One_confirmed_question_finds_its_record_when_asked_again()
    {
        var asked = office.Inquiries(1)[0].Text;
        var unlikely = office.Search().Rank(asked, 1)[0].Ordinal == 118 ? 119 : 118;

        var ranking = office.Learn([new(asked, [$"m{unlikely}"])]);

        Assert.False(ranking.IsWeighed);
        Assert.Equal(unlikely, office.Search(ranking).Rank(asked, 1)[0].Ordinal);
    }

    [Fact]
    public void Answers_mixed_up_at_random_teach_nothing()
    {
        var inquiries = office.Inquiries(250);
        var dice = new Random(3);
        var mixedUp = inquiries.Select(inquiry => inquiry with { Records = [$"m{dice.Next(office.Records.Count)}"] }).ToList();

        var ranking = office.Learn(mixedUp);

        Assert.InRange(ranking.HeldOut.After - ranking.HeldOut.Before, 0, .03);
        Assert.InRange(office.Judge(ranking, inquiries), 0, office.Judge(null, inquiries) + .03);
    }

    [Fact]
    public void Learning_twice_gives_the_same_bytes()
    {
        var inquiries = office.Inquiries(130);

        Assert.Equal(office.Learn(inquiries).ToBytes(), office.Learn(inquiries).ToBytes());
    }

    [Fact]
    public void The_same_wording_confirmed_twice_is_one_inquiry_with_both_records()
    {
        var ranking = office.Learn([new("怎么办医保?", ["m1"]), new("怎么办医保？ ", ["m2", "m1"])]);

        Assert.Equal(["m1", "m2"], Assert.Single(ranking.Inquiries).Records);
    }

    [Fact]
    public void Inquiries_whose_records_are_gone_are_kept_and_passed_over()
    {
        var inquiries = office.Inquiries(30);
        inquiries.Add(new("早已取消的事项", ["gone"]));

        var ranking = office.Learn(inquiries);

        Assert.Contains(ranking.Inquiries, inquiry => inquiry.Records is ["gone"]);
        Assert.NotEmpty(office.Search(ranking).Rank(inquiries[0].Text, 10));
    }

    [Fact]
    public void An_index_of_other_records_is_refused()
    {
        var other = new InventedOffice(seed: 8);
        var fewer = LearningCorpus.Build([.. office.Records.Skip(1)], cancel: TestContext.Current.CancellationToken);

        Assert.Throws<ArgumentException>(() => new LearnedSearch(fewer, other.Index));
        Assert.Throws<ArgumentException>(() => Learner.Learn(fewer, other.Index, [], cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Learning_tells_how_far_it_is_and_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Told(share =>
        {
            if (share > .2)
            {
                stop.Cancel();
            }
        });

        Assert.ThrowsAny<OperationCanceledException>(() => Learner.Learn(office.Corpus, office.Index, office.Inquiries(150), progress, stop.Token));
    }

    private sealed class Told(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
