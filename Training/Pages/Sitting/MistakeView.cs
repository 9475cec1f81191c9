using Hanyang.Assistant.Training.Recalls;

namespace Hanyang.Assistant.Training.Pages.Sitting;

/// <param name="IsPrinted">Everything open.</param>
internal sealed record MistakeView(MistakeLine Line, DateOnly Today, bool IsPrinted);
