using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Knowledge.Import;

/// <param name="DryRun">Only say what would happen.</param>
/// <param name="AcceptValid">Save the good rows even when others are refused.</param>
/// <param name="Sample">New records are the product's sample data, to go with <c>sample remove</c>.</param>
/// <param name="By">Who imports; null leaves no audit entry.</param>
public sealed record ImportOptions(bool DryRun = false, bool AcceptValid = false, bool Sample = false, Actor? By = null);

/// <summary>How far an import is.</summary>
/// <param name="Checked">Rows checked so far.</param>
/// <param name="Staged">Rows compared with the database and saved so far; 0 while rows are still being checked.</param>
public readonly record struct ImportProgress(int Checked, int Staged);
