using System.Security.Cryptography;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>The keys that certificates are signed with. The first is made when it is first needed.</summary>
public sealed class KeyRing(ITrainingDb db, IDataProtectionProvider protection, PinnedKeys pinned, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Certificates.SigningKey");

    /// <summary>All public keys as Multikeys, the oldest first; makes the first.</summary>
    public async Task<IReadOnlyList<string>> PublicAsync(CancellationToken cancel)
    {
        await CurrentAsync(cancel);
        var known = await KnownAsync(cancel);
        pinned.Add(Credential.NoAddress, known);
        return known;
    }

    /// <summary>What signs now.</summary>
    public async Task<Signer> CurrentAsync(CancellationToken cancel)
    {
        var newest = await NewestAsync(cancel);
        if (Open(newest) is { } signer)
        {
            return signer;
        }

        // Nothing yet, or the keys that open it are lost: what it has signed stays valid, and another signs from now on.
        return await MakeAsync(newest, Actor.Itself, cancel) ?? Open(await NewestAsync(cancel)) ?? throw new InvalidOperationException("No key to sign with could be made.");
    }

    /// <summary>Another key signs from now on. Returns false when somebody else was faster.</summary>
    public async Task<bool> RotateAsync(Actor actor, CancellationToken cancel) => await MakeAsync(await NewestAsync(cancel), actor, cancel) is not null;

    private Task<SigningKey?> NewestAsync(CancellationToken cancel) => db.SigningKeys.AsNoTracking().OrderByDescending(key => key.Number).FirstOrDefaultAsync(cancel);

    private Task<List<string>> KnownAsync(CancellationToken cancel) => db.SigningKeys.OrderBy(key => key.Number).Select(key => key.PublicKey).ToListAsync(cancel);

    private async Task<Signer?> MakeAsync(SigningKey? before, Actor actor, CancellationToken cancel)
    {
        var (now, seed) = (clock.GetUtcNow(), RandomNumberGenerator.GetBytes(Ed25519.SeedSize));
        var number = (before?.Number ?? 0) + 1;
        var made = new SigningKey(number, Multikey.Write(Ed25519.PublicKeyOf(seed)), Convert.ToBase64String(protector.Protect(seed)), now);
        // One that somebody else has made meanwhile isn't to be touched; saving fails on it.
        foreach (var old in await db.SigningKeys.Where(key => key.RetiredAt == null && key.Number < number).ToListAsync(cancel))
        {
            old.Retire(now);
        }

        db.SigningKeys.Add(made);
        db.Audit(actor, TrainingVerbs.KeyMade, new("signing-key", made.PublicKey), now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return null;
        }

        pinned.Add(Credential.NoAddress, await KnownAsync(cancel));
        return new(made.PublicKey, seed);
    }

    private Signer? Open(SigningKey? key)
    {
        try
        {
            return key?.SealedSeed is { } written ? new(key.PublicKey, protector.Unprotect(Convert.FromBase64String(written))) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>A key with its private half.</summary>
/// <param name="PublicKey">As a Multikey.</param>
public sealed record Signer(string PublicKey, byte[] Seed);
