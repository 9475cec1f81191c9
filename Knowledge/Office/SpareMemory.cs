using System.Runtime.InteropServices;

namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>What the process holds and no longer needs. On a modest machine others want it.</summary>
public static class SpareMemory
{
    /// <summary>Gives it back to the system. Everything stands still meanwhile, some tenths of a second on a large heap.</summary>
    public static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            // What SQLite and the compiler had from the C library stays with that library until it is asked.
            _ = Trim(0);
        }
        catch (Exception other) when (other is EntryPointNotFoundException or DllNotFoundException)
        {
            // Only glibc has it.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint kept);
}
