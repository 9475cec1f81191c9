namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>The parts of a guide that a resident can ask for, in the order in which a whole guide is shown.</summary>
public enum Facet
{
    Materials,
    Steps,
    StatutoryLimit,
    PromisedLimit,
    Fees,
    Conditions,
    Exceptions,
    Basis,
    Outcome,
    Online,
    Proxy,
    Booking,
    Hours,
    Visits,
    Delivery,
    Validity,
    Enquiry,
    Complaint,
    Authority,
    Scope,
    CaseKind,
}
