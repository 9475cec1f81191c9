using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Proposals;

/// <summary>
/// The questions that rules make of a guide. The same guide among the same others always gives the same ones; wrong options are taken from
/// what other guides say, so that they are plausible, and never from what this one says too.
/// </summary>
internal sealed class ProposalRules(string code, GuideContent guide, IReadOnlyList<(string Code, GuideContent Content)> others)
{
    private const int MostMaterials = 4;

    public IEnumerable<Proposed> All()
    {
        IEnumerable<Proposed?> all =
        [
            Limit("promisedLimit", Facet.PromisedLimit, guide.PromisedLimit, guide.StatutoryLimit),
            Limit("statutoryLimit", Facet.StatutoryLimit, guide.StatutoryLimit, guide.PromisedLimit),
            Fee(), Materials(), NoMaterials(), Handling(), Online(), Condition(), Visits(),
        ];
        return all.OfType<Proposed>();
    }

    private Proposed? Limit(string rule, Facet facet, Limit? limit, Limit? other)
    {
        if (limit is null or { Kind: LimitKind.None } || (limit.Kind != LimitKind.Immediate && limit.Count is null))
        {
            return null;
        }

        var right = LimitText.Span(limit);
        // The other limit of the same guide is the mistake that people make.
        string[] wrong = [.. other is not null and not { Kind: LimitKind.None } ? [LimitText.Span(other)] : Array.Empty<string>(),
            .. PlausibleNumbers.Around(limit.Count ?? 0).Select(days => LimitText.Span(limit.Kind == LimitKind.Immediate ? new(LimitKind.WorkingDays, days) : limit with { Count = days }))];
        return Single(rule, facet, Sentences.Get($"Rule_{rule}", guide.Name), right, wrong, LimitText.Line(limit));
    }

    private Proposed? Fee()
    {
        if (guide.Fees is [{ Amount: 0 }])
        {
            return Statement("free", Facet.Fees, Sentences.Get("Rule_free", guide.Name), true, FeeText.Line(guide.Fees[0]));
        }

        return guide.Fees is [{ Amount: > 0 } fee, ..] && fee.Amount == decimal.Truncate(fee.Amount.Value) && fee.Amount < 100_000
            ? Single("fee", Facet.Fees, Sentences.Get("Rule_fee", guide.Name, fee.Item), FeeText.Amount(fee),
                [.. PlausibleNumbers.Around((int)fee.Amount).Select(amount => FeeText.Amount(fee with { Amount = amount })), FeeText.Amount(fee with { Amount = 0 })], FeeText.Line(fee))
            : null;
    }

    private Proposed? Materials()
    {
        var needed = guide.Materials.Where(material => material is { Need: MaterialNeed.Always, WaivedBy: Waiver.None }).Select(material => material.Name).Distinct().Take(MostMaterials).ToList();
        var known = guide.Materials.Select(material => material.Name).ToList();
        var foreign = Elsewhere(content => content.Materials.Select(material => material.Name)).Where(name => !known.Any(own => Overlap(own, name))).Distinct().Take(2).ToList();
        return needed.Count < 2 || foreign.Count < 2 ? null : Multiple("materials", Facet.Materials, Sentences.Get("Rule_materials", guide.Name), needed, foreign, string.Join('；', guide.Materials.Select(MaterialText.Line)));
    }

    private Proposed? NoMaterials() => guide is { ZeroMaterial: true, Materials.Count: 0 }
        ? Statement("noMaterials", Facet.Materials, Sentences.Get("Rule_noMaterials", guide.Name), true, Sentences.Get("Rule_noMaterialsWhy"))
        : null;

    private Proposed? Handling()
    {
        var levels = Enum.GetValues<Level>();
        var able = levels.Where(level => guide.Handling.At(level) == Knowledge.Guides.Handling.Complete).ToList();
        return able.Count is 0 or 4 ? null : Multiple("handling", null, Sentences.Get("Rule_handling", guide.Name),
            [.. able.Select(FacetText.Level)], [.. levels.Except(able).Select(FacetText.Level)], string.Join('；', FacetText.Handling(guide.Handling)), inOrder: [.. levels.Select(FacetText.Level)]);
    }

    private Proposed? Online() => guide.Online is not { } online ? null : Single("online", Facet.Online, Sentences.Get("Rule_online", guide.Name),
        Sentences.Get($"Rule_online{online.Extent}"), [.. Enum.GetValues<OnlineExtent>().Where(extent => extent != online.Extent).Select(extent => Sentences.Get($"Rule_online{extent}"))],
        string.Join('；', FacetText.Lines(guide, Facet.Online)), least: 3);

    private Proposed? Condition()
    {
        var foreign = Elsewhere(content => content.Conditions).Where(condition => !guide.Conditions.Any(own => Overlap(own, condition))).Distinct().Take(3).ToList();
        return guide.Conditions is [var condition, ..] && condition.Length <= 200 && foreign.Count == 3
            ? Single("condition", Facet.Conditions, Sentences.Get("Rule_condition", guide.Name), condition, [.. foreign], string.Join('；', guide.Conditions))
            : null;
    }

    private Proposed? Visits() => guide.Visits is not { } visits ? null : Single("visits", Facet.Visits, Sentences.Get("Rule_visits", guide.Name),
        Sentences.Get("Rule_times", visits), [.. Enumerable.Range(0, 5).Where(times => times != visits).Select(times => Sentences.Get("Rule_times", times))], string.Join('；', FacetText.Lines(guide, Facet.Visits)));

    private Proposed? Single(string rule, Facet? facet, string stem, string right, string[] wrong, string why, int least = 4)
    {
        var options = wrong.Where(text => text != right).Distinct().Take(3).Append(right).ToList();
        return options.Count < least ? null : new(rule, right, Content(facet, stem, why, new SingleChoice(Keyed([.. Ordered(options, rule)], [right]))));
    }

    private Proposed Multiple(string rule, Facet? facet, string stem, IReadOnlyList<string> right, IReadOnlyList<string> wrong, string why, IReadOnlyList<string>? inOrder = null) =>
        new(rule, string.Join('\n', right), Content(facet, stem, why, new MultipleChoice(Keyed(inOrder ?? [.. Ordered([.. right, .. wrong], rule)], right))));

    private Proposed Statement(string rule, Facet facet, string stem, bool isTrue, string why) => new(rule, why, Content(facet, stem, why, new TrueFalse(isTrue)));

    private QuestionContent Content(Facet? facet, string stem, string why, QuestionBody body) => new()
    {
        Stem = stem,
        Body = body,
        Explanation = Sentences.Get("Rule_why", guide.Name, why),
        Guide = code,
        Facet = facet,
        Tags = guide.Category.Length > 0 ? [guide.Category] : [],
        Difficulty = 2,
    };

    private static List<Option> Keyed(IReadOnlyList<string> texts, IReadOnlyList<string> right) => [.. texts.Select((text, i) => new Option(Option.KeyOf(i), text, right.Contains(text)))];

    /// <summary>In an order of which nobody can read the answer, the same each time.</summary>
    private IEnumerable<string> Ordered(List<string> texts, string rule) => texts.OrderBy(text => RecordJson.Digest($"{code}\n{rule}\n{text}"), StringComparer.Ordinal);

    /// <summary>What other guides say, in an order that differs from guide to guide; those of the same department first.</summary>
    private IEnumerable<string> Elsewhere(Func<GuideContent, IEnumerable<string>> say) => others
        .Where(other => other.Code != code)
        .OrderBy(other => other.Content.Department != guide.Department).ThenBy(other => RecordJson.Digest($"{code}\n{other.Code}"), StringComparer.Ordinal)
        .SelectMany(other => say(other.Content)).Where(text => text.Length is > 1 and <= 200);

    /// <summary>One is part of the other, or they share most of their signs: then the wrong one might be right.</summary>
    private static bool Overlap(string one, string other)
    {
        var (mine, theirs) = (one.ToHashSet(), other.ToHashSet());
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) || mine.Count(theirs.Contains) * 2 > Math.Min(mine.Count, theirs.Count);
    }
}
