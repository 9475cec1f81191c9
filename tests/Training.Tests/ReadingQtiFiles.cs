using System.IO.Compression;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>The public QTI files: each is named with what becomes of it.</summary>
public class ReadingQtiFiles
{
    public static TheoryData<string, string> Items { get; } = new()
    {
        { "items-2.2/extended-response.xml", "shortAnswer: Explain the significance of the American Revolution.⏎Write your answer below: | " },
        { "items-2.2/mapping-mixed-signs-choice.xml", "multiple: Which process releases energy from glucose? | +Photosynthesis 66.66667; Respiration 0; Transpiration -66.66667; +Germination 33.33333" },
        { "items-2.2/mapping-only-choice.xml", "single: Which process releases energy from glucose? | Photosynthesis; +Respiration; Transpiration; Germination" },
        { "items-2.2/mapping-only-inline-choice.xml", "case: When air is （1）_____ it （2）_____. | single （1） +warm; cool / single （2） +rises; sinks" },
        { "items-2.2/mapping-only-match.xml", "matching: Match each animal to its category. | Dog=Mammal; Salmon=Fish" },
        { "items-2.2/mapping-only-order.xml", "ordering: Put the butterfly life cycle in order. | Egg; Larva; Pupa; Adult" },
        { "items-2.2/mapping-only-text-entry.xml", "fillIn: The capital of France is {1} and the capital of the UK is {2}. | Paris; London" },
        { "items-2.2/match.xml", "matching: Match each animal to its category: | Dog=Mammal; Salmon=Fish" },
        { "items-2.2/multi-answer-missing-max-choices.xml", "multiple: Which of the following are prime numbers? | +2; 4; +3; 6" },
        { "items-2.2/multiple-choice.xml", "single: What is 2 + 2? | +4; 3; 5; 22" },
        { "items-3.0/qti3-choice-multiple.xml", "multiple: Which of the following are programming languages? (Select all that apply) | +Python; HTML; +JavaScript; CSS" },
        { "items-3.0/qti3-choice-single.xml", "single: What is the capital of France? | London; Berlin; +Paris; Madrid" },
        { "items-3.0/qti3-extended-text.xml", "shortAnswer: Describe the main causes of World War I in 200-500 words. | " },
        { "items-3.0/qti3-match-interaction.xml", "matching: Match each country with its capital city. | France=Paris; Germany=Berlin; Spain=Madrid" },
        { "items-3.0/qti3-order-interaction.xml", "ordering: Place the following steps in the correct order to make a cup of tea: | Boil water; Place tea bag in cup; Pour hot water over tea bag; Let steep for 3-5 minutes" },
        { "items-3.0/qti3-text-entry.xml", "fillIn: The capital of France is {1}. | Paris" },
        { "packages-2.2/assessment-test/item1.xml", "single: What is 7 + 8? | 14; 13; +15; 16" },
        { "packages-2.2/assessment-test/item2.xml", "single: What is 6 × 9? | 52; +54; 56; 63" },
        { "packages-2.2/assessment-test/item3.xml", "fillIn: What is 144 ÷ 12?⏎Enter your answer: | 12" },
        { "packages-2.2/assessment-test/item4.xml", "single: Sarah has 3 bags of apples. Each bag contains 8 apples. She gives away 7 apples to her friend. How many apples does Sarah have left? | 14; 15; 16; +17" },
        { "packages-2.2/basic-interactions/choice_multiple.xml", "multiple: Which of the following are programming languages? (Select all that apply)⏎Select all correct answers: | +Python; HTML; +JavaScript; +Java; CSS" },
        { "packages-2.2/basic-interactions/choice_simple.xml", "single: What is the capital of France?⏎Select the correct answer: | London; Berlin; +Paris; Madrid" },
        { "packages-2.2/basic-interactions/inline_choice.xml", "single: The Earth orbits around the _____ once every 365 days. | Moon; +Sun; Mars" },
        { "packages-2.2/basic-interactions/match_interaction.xml", "matching: Match each country with its capital city:⏎Drag items from the left to match with items on the right: | France=Paris; Germany=Berlin; Italy=Rome" },
        { "packages-2.2/basic-interactions/text_entry.xml", "fillIn: What is the answer to life, the universe, and everything?⏎The answer is: | 42" },
        { "packages-2.2/math-assessment/algebra-equation.xml", "single: Solve for x⏎Solve the following linear equation:⏎3x + 7 = 22⏎What is the value of x?⏎Select the correct answer: | x = 3; x = 4; +x = 5; x = 6" },
        { "packages-2.2/math-assessment/fractions-order.xml", "ordering: Order Fractions from Smallest to Largest⏎Arrange the following fractions in order from smallest to largest:⏎Drag the fractions to arrange them in order: | 1/4; 1/2; 3/4; 7/8" },
        { "packages-2.2/math-assessment/geometry-area.xml", "fillIn: Calculate Area⏎A rectangle has a length of 8 meters and a width of 6 meters.⏎What is the area of the rectangle?⏎Remember: Area = length × width⏎Enter your answer (in square meters): | 48|48.0" },
        { "packages-2.2/math-assessment/word-problem.xml", "multiple: Solving a Word Problem⏎Problem:⏎Sarah has $50. She buys 3 books that cost $12 each.⏎How much money does she have left?⏎Select all the steps needed to solve this problem:⏎Select all correct steps: | +Multiply 3 × $12 to find the total cost of books; Add $50 + $12 to find the total amount; +Subtract the total cost from $50; Divide $50 by 3 to find the answer" },
    };

    /// <summary>What is no question by itself.</summary>
    public static TheoryData<string, string> Others { get; } = new()
    {
        { "packages-2.2/assessment-test/assessment-test.xml", "这是试卷结构" },
        { "packages-2.2/math-assessment/math-test.xml", "这是试卷结构" },
        { "packages-2.2/assessment-test/imsmanifest.xml", "这是题包的清单" },
        { "packages-2.2/basic-interactions/imsmanifest.xml", "这是题包的清单" },
        { "packages-2.2/math-assessment/imsmanifest.xml", "这是题包的清单" },
    };

    public static TheoryData<string, string[]> Packages { get; } = new()
    {
        { "assessment-test", ["item1", "item2", "item3", "item4"] },
        { "basic-interactions", ["choice_simple", "choice_multiple", "text_entry", "inline_choice", "match_interaction"] },
        { "math-assessment", ["algebra-equation", "geometry-area", "fractions-order", "word-problem"] },
    };

    [Theory, MemberData(nameof(Items))]
    public async Task Each_item_comes_in_as_it_was_meant(string name, string expected)
    {
        var read = await Files.ReadAsync(name, await BytesAsync(name));
        Assert.Equal("", Assert.Single(read).Reason);
        Assert.Equal(expected, Told.Of(read[0].Content!));
    }

    [Theory, MemberData(nameof(Others))]
    public async Task What_is_no_question_is_refused_with_the_reason(string name, string reason) =>
        Assert.Contains(reason, await Files.RefusalAsync(name, await BytesAsync(name)), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Packages))]
    public async Task A_package_gives_its_items_in_order(string name, string[] items)
    {
        var folder = SharedData.PathOf($"data/questions/qti/packages-2.2/{name}");
        using var zip = new MemoryStream();
        await ZipFile.CreateFromDirectoryAsync(folder, zip, TestContext.Current.CancellationToken);
        var read = await Files.ReadAsync("package.zip", zip.ToArray());
        Assert.All(read, one => Assert.Equal("", one.Reason));
        Assert.Equal(items.Select(item => Items.Single(row => row.Data.Item1 == $"packages-2.2/{name}/{item}.xml").Data.Item2), read.Select(one => Told.Of(one.Content!)));
        Assert.Equal(items.Length, read.Select(one => one.Code).Distinct().Count());
        Assert.DoesNotContain(read, one => items.Contains(one.Code));
    }

    [Fact]
    public void No_file_is_left_out()
    {
        var folder = SharedData.PathOf("data/questions/qti");
        Assert.Equal(
            Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal),
            Items.Select(row => row.Data.Item1).Concat(Others.Select(row => row.Data.Item1)).Order(StringComparer.Ordinal));
    }

    private static Task<byte[]> BytesAsync(string name) => File.ReadAllBytesAsync(SharedData.PathOf($"data/questions/qti/{name}"), TestContext.Current.CancellationToken);
}
