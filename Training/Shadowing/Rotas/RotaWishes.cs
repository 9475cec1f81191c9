namespace Hanyang.Assistant.Training.Shadowing.Rotas;

/// <summary>Somebody who learns or teaches.</summary>
/// <param name="Unit">A code.</param>
/// <param name="IsSample">Sample people are placed with one another alone: they go with the sample, and their days too.</param>
public sealed record RotaPerson(int Id, string StaffNumber, string Name, string? Unit, bool IsSample = false);

/// <summary>Somebody whose post asks for more shadowing than they have done and have before them.</summary>
/// <param name="Missing">How many days.</param>
/// <param name="IsAwaited">They have passed; nothing but shadowing is between them and the certificate.</param>
public sealed record RotaNeed(RotaPerson Learner, string Post, string PostName, int Missing, bool IsAwaited);

/// <summary>All that a week's rota is drawn from.</summary>
/// <param name="Tutors">Who has a valid certificate, by post.</param>
/// <param name="Parents">The unit above each unit.</param>
/// <param name="Taken">When somebody teaches, learns or shadows already.</param>
/// <param name="Taught">How many days of the week somebody is a tutor already.</param>
public sealed record RotaWishes(
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<RotaNeed> Needs,
    ILookup<string, RotaPerson> Tutors,
    IReadOnlyDictionary<string, string?> Parents,
    IReadOnlySet<(int Member, DateOnly Day)> Taken,
    IReadOnlyDictionary<int, int> Taught);
