namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>How rows are put into all tables in any order, each engine in its own way.</summary>
internal interface ILoadingRules
{
    Task BeforeTransactionAsync(CancellationToken cancel);

    Task ClearAsync(CancellationToken cancel);

    /// <summary>Makes sure that every reference leads somewhere and that the next number given is a new one.</summary>
    Task CheckAsync(CancellationToken cancel);

    Task AfterTransactionAsync(CancellationToken cancel);
}
