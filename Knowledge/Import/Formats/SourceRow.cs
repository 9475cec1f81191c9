using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>A row of a file in the common form.</summary>
/// <param name="Number">As the person sees it.</param>
/// <param name="Values">Normalised; incomplete after a refusal.</param>
public sealed record SourceRow(int Number, JsonObject Values, Refusals Refusals);
