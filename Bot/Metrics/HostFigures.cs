using System.Diagnostics.Metrics;
using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Bot.Metrics;

/// <summary>What this node holds and what waits in it, asked for only when somebody looks.</summary>
internal sealed class HostFigures
{
    public const string MeterName = "Hanyang.Host";

    public HostFigures(IMeterFactory meters, CatalogueKeeper catalogue, TurnWriter turns)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("hanyang.catalogue.entries", () => Entries(catalogue), description: "Records of the catalogue that answering uses, by kind.");
        meter.CreateObservableGauge("hanyang.catalogue.revision", () => catalogue.Held?.Revision ?? 0, description: "The database's revision at which the catalogue was read.");
        meter.CreateObservableGauge("hanyang.turns.queued", () => turns.Waiting, description: "Turns that wait to be saved.");
    }

    private static IEnumerable<Measurement<int>> Entries(CatalogueKeeper catalogue) =>
        (catalogue.Held?.Entries ?? [])
            // A policy has an entry for each of its articles.
            .DistinctBy(entry => (entry.Kind, entry.Code)).CountBy(entry => entry.Kind)
            .Select(kind => new Measurement<int>(kind.Value, new KeyValuePair<string, object?>("kind", JsonNamingPolicy.CamelCase.ConvertName(kind.Key.ToString()))));
}
