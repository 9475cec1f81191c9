namespace Hanyang.Assistant.Knowledge.Workshop.Aliases;

public enum AliasOutcome
{
    Added,

    /// <summary>The record has it already.</summary>
    Known,

    /// <summary>There is no such record, or it is of a kind without aliases.</summary>
    NoRecord,

    /// <summary>Nothing to read in it, or longer than anybody asks.</summary>
    NoAlias,

    /// <summary>Gold questions would get worse, and nobody has said that it is to be added anyway.</summary>
    Held,
}
