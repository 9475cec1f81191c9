namespace Hanyang.Assistant.Knowledge.Workshop.Clusters;

/// <summary>One wording that people asked in and were not answered.</summary>
/// <param name="Spoken">As in <see cref="Inquiries.AskedInquiry.Spoken"/>.</param>
/// <param name="Text">As it was typed last, personal numbers masked.</param>
/// <param name="Inquiries">The ids of its rows, newest first.</param>
/// <param name="Askers">Different conversations; a row whose conversation is deleted counts as one.</param>
/// <param name="Demand">Askers, each halved for every month that passed since.</param>
public sealed record OpenWording(string Spoken, string Text, IReadOnlyList<long> Inquiries, int Askers, double Demand, DateTimeOffset LastAskedAt);

/// <summary>Wordings that ask the same, by their likeness.</summary>
/// <param name="Wordings">The most demanded first, to which the others are alike.</param>
public sealed record InquiryCluster(IReadOnlyList<OpenWording> Wordings)
{
    public OpenWording Leader => Wordings[0];

    public int Askers => Wordings.Sum(wording => wording.Askers);

    public double Demand => Wordings.Sum(wording => wording.Demand);

    public DateTimeOffset LastAskedAt => Wordings.Max(wording => wording.LastAskedAt);
}
