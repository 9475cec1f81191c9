using Hanyang.Assistant.Knowledge.Office.Units;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>Which certificates somebody may see stands in the query itself: those of the members that they see.</summary>
public static class CertificateQueries
{
    extension(IQueryable<Certificate> certificates)
    {
        public IQueryable<Certificate> Within(ITrainingDb db, UnitScope scope)
        {
            var codes = scope.Codes;
            return codes is null ? certificates : certificates.Where(certificate => db.Members.Any(member => member.Id == certificate.MemberId && codes.Contains(member.Person.Unit)));
        }

        /// <summary>Those of one person.</summary>
        public IQueryable<Certificate> OfPerson(ITrainingDb db, int? person) =>
            certificates.Where(certificate => db.Members.Any(member => member.Id == certificate.MemberId && member.PersonId == person));

        public IQueryable<Certificate> ValidOn(DateOnly day) => certificates.Where(certificate => certificate.RevokedAt == null && certificate.ValidThrough >= day);
    }
}
