namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>Whom an item is for (个人 / 企业).</summary>
public enum Audience
{
    Individual,
    Business,
    Both,
}
