using System.Text.Json;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Sample.Generation;

namespace Hanyang.Assistant.Knowledge.Tests.Sample;

public partial class GeneratingACatalogue(GeneratedCatalogue full) : IClassFixture<GeneratedCatalogue>
{
    [Fact]
    public void The_full_size_has_every_figure_of_the_source_document()
    {
        Assert.Equal(9_110, full.Guides.Count);
        Assert.Equal(238, full.Guides.Count(guide => guide.Content.Handling.Subdistrict != Handling.None));
        Assert.Equal(198, full.Guides.Count(guide => guide.Content.Handling.Subdistrict == Handling.Complete));
        Assert.Equal(82, full.Guides.Count(guide => guide.Content.Handling is not { Community: Handling.None, Station: Handling.None }));
        Assert.Equal(51, full.Guides.Count(guide => guide.Content.Handling is { Community: Handling.Complete } or { Station: Handling.Complete }));
        Assert.Equal(27, full.Guides.Count(guide => guide.Content.Commitment));
        Assert.Equal(226, full.JointServices.Count(service => service.Content.Kind == JointServiceKind.OneThing));
        Assert.Equal(114, full.JointServices.Count(service => service.Content.Kind == JointServiceKind.OneThing && service.Content.AcceptedAt.Contains(Level.Subdistrict)));
        Assert.Equal(24, full.JointServices.Count(service => service.Content.Kind == JointServiceKind.OneLicence));
        Assert.Equal(2_000, full.Questions.Count);
    }

    [Theory]
    [InlineData(PointKind.Hall, 1)]
    [InlineData(PointKind.SubdistrictCentre, 11)]
    [InlineData(PointKind.CommunityWindow, 119)]
    [InlineData(PointKind.RedStation, 378)]
    [InlineData(PointKind.BankOutlet, 78)]
    [InlineData(PointKind.SelfServiceTerminal, 60)]
    [InlineData(PointKind.SmartRoom, 1)]
    public void The_full_size_has_all_service_points(PointKind kind, int count) =>
        Assert.Equal(count, full.Points.Count(point => point.Content.Kind == kind));

    [Fact]
    public void The_outlets_belong_to_fourteen_banks() => Assert.Equal(
        14,
        full.Points.Where(point => point.Content.Kind == PointKind.BankOutlet)
            .Select(point => point.Content.Name[..point.Content.Name.IndexOf("银行", StringComparison.Ordinal)]).Distinct().Count());

    [Fact]
    public void The_totals_file_says_what_the_files_hold()
    {
        var totals = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllBytes(Path.Combine(full.Folder, "totals.json")))!;
        Dictionary<string, int> expected = new()
        {
            ["seed"] = 2023,
            ["guides"] = 9_110,
            ["aliases"] = 72_880,
            ["subdistrictHandles"] = 238,
            ["subdistrictCompletes"] = 198,
            ["communityOrStationHandles"] = 82,
            ["communityOrStationCompletes"] = 51,
            ["commitments"] = 27,
            ["units"] = 509,
            ["points"] = 648,
            ["subdistrictCentres"] = 11,
            ["communityWindows"] = 119,
            ["stations"] = 378,
            ["selfServiceTerminals"] = 60,
            ["bankOutlets"] = 78,
            ["banks"] = 14,
            ["smartRooms"] = 1,
            ["jointServices"] = 250,
            ["oneThings"] = 226,
            ["oneThingsAtSubdistricts"] = 114,
            ["oneLicences"] = 24,
            ["questions"] = 2_000,
            ["members"] = 1_455,
        };
        Assert.Equal(expected.OrderBy(figure => figure.Key), totals.OrderBy(figure => figure.Key));
    }

    [Fact]
    public void No_code_name_or_alias_is_given_twice()
    {
        Distinct(full.Guides.Select(guide => guide.Code));
        Distinct(full.Guides.Select(guide => guide.Content.Name));
        Distinct(full.Guides.SelectMany(guide => guide.Hints.Aliases).Select(PhraseComposer.Normalised));
        Distinct(full.Points.Select(point => point.Code));
        Distinct(full.Points.Select(point => point.Content.Name));
        Distinct(full.Units.Select(unit => unit.Code));
        Distinct(full.Units.Select(unit => unit.Name));
        Distinct(full.JointServices.Select(service => service.Code));
        Distinct(full.JointServices.Select(service => service.Content.Name));
        Assert.All(full.Guides, guide => Assert.Equal(PhraseComposer.AliasesPerGuide, guide.Hints.Aliases.Count));
    }

    [Fact]
    public void No_question_is_asked_twice_or_stands_in_an_alias()
    {
        var aliases = full.Guides.SelectMany(guide => guide.Hints.Aliases).Select(PhraseComposer.Normalised).ToHashSet();
        Distinct(full.Questions.Select(question => PhraseComposer.Normalised(question[0])));
        Assert.DoesNotContain(full.Questions, question => aliases.Contains(PhraseComposer.Normalised(question[0])));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var guides = full.Guides.Select(guide => guide.Code).ToHashSet();
        var units = full.Units.ToDictionary(unit => unit.Code);
        Assert.All(full.Questions, question => Assert.Contains(question[1], guides));
        Assert.All(full.JointServices, service => Assert.NotEmpty(service.Content.Guides));
        Assert.All(full.JointServices.SelectMany(service => service.Content.Guides), code => Assert.Contains(code, guides));
        Assert.All(full.Points.SelectMany(point => point.Content.Offers).Distinct(), code => Assert.Contains(code, guides));
        Assert.All(full.Points.Where(point => point.Content.Kind is PointKind.BankOutlet or PointKind.SelfServiceTerminal or PointKind.SmartRoom), point => Assert.NotEmpty(point.Content.Offers));
        Assert.All(full.Points.Select(point => point.Content.Unit).OfType<string>(), code => Assert.Contains(code, units.Keys));
        Assert.All(full.Units.Where(unit => unit.Parent is not null), unit => Assert.Equal((int)unit.Level - 1, (int)units[unit.Parent!].Level));
        Assert.Single(full.Units, unit => unit.Parent is null);
    }

    [Fact]
    public void Every_guide_says_something_of_every_facet_without_a_place_left_open() => Assert.All(full.Guides, guide =>
    {
        foreach (var facet in Enum.GetValues<Facet>())
        {
            var lines = FacetText.Lines(guide.Content, facet);
            Assert.NotEmpty(lines);
            Assert.DoesNotContain(lines, line => line.Length == 0 || line.Contains('{', StringComparison.Ordinal) || line.Contains('~', StringComparison.Ordinal));
        }
    });

    [Fact]
    public void What_a_guide_says_of_itself_agrees() => Assert.All(full.Guides.Select(guide => guide.Content), guide =>
    {
        Assert.Equal(guide.PromisedLimit!.Kind == LimitKind.Immediate, guide.CaseKind == CaseKind.Immediate);
        Assert.True(!guide.NoVisit || guide is { Visits: 0, Online.Extent: OnlineExtent.Full });
        Assert.True(!guide.ZeroMaterial || guide.Materials.All(material => material.WaivedBy != Waiver.None));
        Assert.True(guide.StatutoryLimit!.Kind != LimitKind.WorkingDays || guide.StatutoryLimit.Count >= (guide.PromisedLimit.Count ?? 0));
        Assert.True(guide.Handling.Community == Handling.None || guide.Handling.Subdistrict >= guide.Handling.Community);
    });

    [Fact]
    public void A_guide_is_about_as_long_as_a_real_one()
    {
        var lengths = full.Guides.Select(guide => Enum.GetValues<Facet>().Sum(facet => FacetText.Lines(guide.Content, facet).Sum(line => line.Length))).ToList();
        Assert.InRange(lengths.Average(), 800, 1_500);
    }

    [Fact]
    public void No_phone_number_can_be_anybodys()
    {
        Assert.All(full.Points, point => Assert.Matches(Impossible(), point.Content.Phone));
        Assert.All(full.Guides, guide => Assert.Contains(guide.Content.Enquiry, (string[])["12345", "12333", "12393", "12366", "12315", "12329", "12367", "12356"]));
    }

    [Fact]
    public void Every_record_is_marked_as_sample_data()
    {
        foreach (var file in SampleGenerator.Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal) && file != "totals.json"))
        {
            Assert.All(GeneratedCatalogue.Rows(full.Folder, file), row => Assert.True(row["sample"]!.GetValue<bool>()));
        }
    }

    private static void Distinct(IEnumerable<string> texts) => Assert.DoesNotContain(texts.CountBy(text => text), text => text.Value > 1);

    [GeneratedRegex(@"\A027-0000 0\d{3}\z")]
    private static partial Regex Impossible();
}
