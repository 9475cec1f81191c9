namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>A setting can't be used as it is; the message is a sentence for the person at the terminal.</summary>
public sealed class SettingRefusedException(string sentence) : Exception(sentence);
