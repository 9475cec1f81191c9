using System.Data.Common;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>Puts a checked backup in the place of everything that is there: all of it in one transaction, or nothing.</summary>
internal sealed class Restoration(AssistantDb db, HomeFolder home)
{
    private readonly IReadOnlyList<StoredTable> tables = StoredTable.AllOf(db);

    /// <param name="replace">What is there may be lost.</param>
    /// <param name="audit">Makes the entry that the restored chain goes on with, from where the chain that was here ended.</param>
    /// <exception cref="StorageRefusedException">The backup is from another version, or there are data already.</exception>
    public async Task RunAsync(BackupFile backup, bool replace, CancellationToken cancel, Func<AuditHead, AuditEntry>? audit = null)
    {
        RefuseOtherVersion(backup.Manifest);
        var staged = Path.Combine(home.Data, $".restore-{Guid.NewGuid():N}");
        Directory.CreateDirectory(staged);
        try
        {
            await backup.ExtractAsync(staged, cancel);
            await ReplaceRowsAsync(backup, replace, audit, cancel);
            KeptFolders.Replace(home, staged);
        }
        finally
        {
            Directory.Delete(staged, recursive: true);
        }
    }

    private async Task ReplaceRowsAsync(BackupFile backup, bool replace, Func<AuditHead, AuditEntry>? audit, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        ILoadingRules rules = db.Database.IsNpgsql() ? new PostgresLoadingRules(db, tables) : new SqliteLoadingRules(db, tables);
        await rules.BeforeTransactionAsync(cancel);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (!replace)
            {
                await RefuseOccupiedAsync(cancel);
            }

            var revision = await db.CatalogueRevisionAsync(cancel);
            var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);
            await AppendOnly.UnprotectAsync(db, cancel);
            await rules.ClearAsync(cancel);
            foreach (var table in tables)
            {
                await LoadAsync(table, backup, transaction.GetDbTransaction(), cancel);
            }

            await rules.CheckAsync(cancel);
            await AppendOnly.ProtectAsync(db, cancel);
            // Whatever a running node has indexed is not this catalogue.
            await db.CatalogueRevisions.ExecuteUpdateAsync(row => row.SetProperty(r => r.Value, r => r.Value > revision ? r.Value + 1 : revision + 1), cancel);
            if (audit is not null)
            {
                db.AuditEntries.Add(audit(head));
                await db.SaveChangesAsync(cancel);
            }

            await transaction.CommitAsync(cancel);
        }
        finally
        {
            await rules.AfterTransactionAsync(CancellationToken.None);
        }
    }

    private static async Task LoadAsync(StoredTable table, BackupFile backup, DbTransaction transaction, CancellationToken cancel)
    {
        var saved = backup.Manifest.Tables.Single(t => t.Name == table.Name);
        await using var lines = backup.Open(saved.Entry);
        if (await table.ReadAsync(transaction.Connection!, transaction, lines, cancel) != saved.Rows)
        {
            throw new StorageRefusedException(Sentences.Get("BackupDamaged", saved.Entry));
        }
    }

    private void RefuseOtherVersion(BackupManifest manifest)
    {
        var known = db.Database.GetMigrations().Select(MigrationNames.WithoutTime).ToList();
        if (manifest.Migrations.Except(known).Any())
        {
            throw new StorageRefusedException(Sentences.Get("BackupNewer", manifest.Program));
        }

        var sameShape = manifest.Tables.Select(Shape).Order(StringComparer.Ordinal)
            .SequenceEqual(tables.Select(table => Shape(new(table.Name, [.. table.Columns.Select(column => column.Name)], 0))).Order(StringComparer.Ordinal));
        if (manifest.Migrations.Count != known.Count || !sameShape)
        {
            throw new StorageRefusedException(Sentences.Get("BackupOlder", manifest.Program));
        }
    }

    private static string Shape(BackupTable table) => $"{table.Name}: {string.Join(' ', table.Columns.Order(StringComparer.Ordinal))}";

    private async Task RefuseOccupiedAsync(CancellationToken cancel)
    {
        // Rows that a migration itself puts in are in an empty database too.
        var seeded = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(type => type.GetSeedData().Any()).Select(type => type.GetTableName()).ToHashSet();
        foreach (var table in tables.Where(table => !seeded.Contains(table.Name)))
        {
            if (await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM (SELECT 1 FROM {table.QuotedName} LIMIT 1) AS found").SingleAsync(cancel) > 0)
            {
                throw new StorageRefusedException(Sentences.Get("DatabaseOccupied", table.Name));
            }
        }

        if (KeptFolders.FilesIn(home).FirstOrDefault() is { } file)
        {
            throw new StorageRefusedException(Sentences.Get("DatabaseOccupied", file));
        }
    }
}
