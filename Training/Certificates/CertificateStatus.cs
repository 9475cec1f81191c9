namespace Hanyang.Assistant.Training.Certificates;

public enum CertificateStatus
{
    Valid,
    Expired,
    Revoked,
}
