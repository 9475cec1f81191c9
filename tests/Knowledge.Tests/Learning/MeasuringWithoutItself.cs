using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Tests.Learning;

/// <summary>Training must see each question as if it had not been confirmed yet, or the learner would believe in its own echo.</summary>
public class MeasuringWithoutItself
{
    private readonly InventedOffice office = new(seed: 11);

    [Fact]
    public void A_records_only_confirmation_does_not_count_for_its_own_question()
    {
        // Every record confirmed once: left out of its own evidence, no relevant record was ever asked for.
        var inquiries = office.Inquiries(400).DistinctBy(inquiry => inquiry.Records[0]).ToList();
        var training = Measure(inquiries);

        Assert.All(training, question =>
        {
            for (var row = 0; row < question.Relevant.Length; row++)
            {
                Assert.Equal(0, question.Relevant[row] ? question.Table[row][(int)Signal.Demanded] : 0);
                Assert.Equal(0, question.Relevant[row] ? question.Table[row][(int)Signal.Repeated] : 0);
            }
        });
    }

    [Fact]
    public void Every_question_is_also_measured_as_if_its_record_were_new()
    {
        var training = Measure(office.Inquiries(300)).Where(question => question.IsCold).ToList();

        Assert.Equal(300, training.Count);
        Assert.All(training, question => Assert.All(
            Enumerable.Range(0, question.Relevant.Length).Where(row => question.Relevant[row]),
            row => Assert.Equal(0, question.Table[row][(int)Signal.Demanded])));
    }

    [Fact]
    public void The_confirmations_of_the_other_folds_do_count()
    {
        var training = Measure(office.Inquiries(300));

        Assert.Contains(training, question =>
            Enumerable.Range(0, question.Relevant.Length).Any(row => question.Relevant[row] && question.Table[row][(int)Signal.Demanded] > 0));
    }

    [Fact]
    public void Folds_are_of_one_size_and_do_not_depend_on_the_order_of_inquiries()
    {
        var questions = LearnedQuestion.Of(office.Corpus, office.Inquiries(103));
        var folds = Folds.Of(questions);
        var reversed = Folds.Of([.. questions.Reverse()]);

        Assert.Equal(folds, reversed.Reverse());
        Assert.All(folds.CountBy(fold => fold), fold => Assert.InRange(fold.Value, 20, 21));
    }

    private TrainingQuestion[] Measure(List<ConfirmedInquiry> inquiries) =>
        new NestedTraining(new(office.Corpus, office.Index), LearnedQuestion.Of(office.Corpus, inquiries), 2, null, TestContext.Current.CancellationToken).Measure();
}
