using Hanyang.Assistant.Knowledge.Sample.Generation;

namespace Hanyang.Assistant.Knowledge.Tests.Sample;

public class HandWrittenTables
{
    private static readonly MatterTable Table = MatterTable.Read();

    [Fact]
    public void Every_matter_has_words_reasons_materials_categories_and_actions() => Assert.All(Table.Matters, matter =>
    {
        Assert.InRange(matter.Words.Count, 2, 4);
        Assert.NotEmpty(matter.Events);
        Assert.NotEmpty(matter.Materials);
        Assert.NotEmpty(matter.Conditions);
        Assert.InRange(matter.Categories.Count, 2, 6);
        Assert.NotEmpty(Table.Actions[matter.Family]);
        Assert.True(matter.Department.Group.Count > 1, matter.Department.Name);
        Assert.Distinct(matter.Categories.Select(category => category.Name));
        Assert.Distinct(matter.Categories.Select(category => category.Word));
    });

    [Fact]
    public void No_two_matters_have_the_same_name_or_go_by_the_same_word()
    {
        Assert.DoesNotContain(Table.Matters.CountBy(matter => matter.Name), name => name.Value > 1);
        Assert.DoesNotContain(Table.Matters.SelectMany(matter => matter.Words).CountBy(word => word), word => word.Value > 1);
        Assert.Empty(Table.Matters.SelectMany(matter => matter.Words.Where(word => Table.Matters.Any(other => other != matter && other.Name == word))));
    }

    [Fact]
    public void No_two_actions_of_a_family_are_said_alike() => Assert.All(
        Table.Actions,
        family => Assert.Distinct(family.SelectMany(action => action.Sayings.Concat(action.QuestionSayings))));

    [Fact]
    public void Every_saying_leaves_a_place_for_the_noun() => Assert.All(
        Table.Actions.SelectMany(family => family).SelectMany(action => action.Sayings.Concat(action.QuestionSayings)),
        saying => Assert.Single(saying, '~'));

    [Theory]
    [InlineData("events")]
    [InlineData("industries")]
    public void Every_department_that_a_joint_service_names_is_there(string table) => Assert.All(
        SampleText.Rows(table).SelectMany(row => SampleText.Items(row[3])),
        part => Assert.Contains(Table.Departments, department => department.Name.Contains(part, StringComparison.Ordinal)));

    [Fact]
    public void There_are_matters_of_more_than_thirty_departments() => Assert.InRange(Table.Departments.Count, 30, 60);
}
