using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Hanyang.Assistant.Knowledge.Workshop.Trials;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>The form of an FAQ, and what the gold questions say to it until it is sent again.</summary>
/// <param name="Gated">Stands for the change that the gate was asked about.</param>
internal sealed record FaqFormView(RecordForm Form, int Version, bool IsNew, PublishGate? Gate, string Gated);
