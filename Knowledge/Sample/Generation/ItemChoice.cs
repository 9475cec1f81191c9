namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Which items a catalogue of a given size has.</summary>
internal static class ItemChoice
{
    /// <summary>Chosen at random, in the order of departments, numbered within each.</summary>
    public static List<ChosenItem> Choose(MatterTable table, int count, int seed)
    {
        var places = Enumerable.Range(0, table.Items.Count).ToArray();
        Dice.For(seed, "items").Shuffle<int>(places);
        var items = places.Take(count).Order().Select(place => table.Items[place]).ToList();

        var ofCategory = items.CountBy(OfCategory).ToDictionary();
        var ofAction = items.CountBy(OfAction).ToDictionary();
        var numbers = new Dictionary<int, int>();
        return [.. items.Select((item, i) =>
        {
            var department = item.Matter.Department.Number;
            var number = numbers[department] = numbers.GetValueOrDefault(department) + 1;
            return new ChosenItem(
                i, $"G{department:00}-{number:0000}", item,
                ofCategory[OfCategory(item)] == 1,
                ofAction[OfAction(item)] == 1);
        })];
    }

    private static (string Matter, string Action) OfAction(Item item) => (item.Matter.Name, item.Action.Suffix);

    private static (string Matter, string Action, string Category) OfCategory(Item item) =>
        (item.Matter.Name, item.Action.Suffix, item.Category.Name);
}
