namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>One guide to be: a matter, what is done about it, for which kind of case and for whom.</summary>
internal sealed record Item(Matter Matter, ServiceAction Action, Category Category, Applicant Applicant)
{
    /// <summary>Such as 食品经营许可延续（热食类制售，个体工商户）.</summary>
    public string Name => $"{Matter.Name}{Action.Suffix}（{Category.Name}，{Applicant.Name}）";
}

/// <summary>An item that was chosen, under the code of its guide.</summary>
/// <param name="Number">Its place in the catalogue.</param>
/// <param name="AloneInCategory">No other applicant's guide is in the catalogue, so a question need not name the applicant.</param>
/// <param name="AloneInAction">No other category's guide either.</param>
internal sealed record ChosenItem(int Number, string Code, Item Item, bool AloneInCategory, bool AloneInAction);
