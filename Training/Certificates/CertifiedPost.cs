using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>A post that a certificate is for, as it was called on the day.</summary>
public sealed record CertifiedPost(string Code, string Name)
{
    public static CertifiedPost Of(Post post) => new(post.Code, post.Name);
}
