namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Invented names of places, of two rare syllables each, none given twice.</summary>
internal sealed class PlaceNames
{
    private const string First = "霁棠蘅璃黛筠岫漪榆笺箬蓁淞瑢珩曦茗菡萱绮翎颐霖柚苓芷蒹葭槿茉";
    private const string Second = "笙泠屿岑禾鸢棹笛澈汐筝蔓璟皓渚岚叙吟萤昔翊葵砾堇鹭笠榭漱沅翮";
    private const string Third = "新旧大小上下内外前后";

    private readonly string[] names;
    private int given;

    public PlaceNames(int seed)
    {
        names = [.. from first in First from second in Second select $"{first}{second}"];
        Dice.For(seed, "places").Shuffle<string>(names);
    }

    public static int Most { get; } = First.Length * Second.Length * (1 + Third.Length);

    public string Next()
    {
        var (round, place) = Math.DivRem(given++, names.Length);
        return round == 0 ? names[place] : $"{Third[round - 1]}{names[place]}";
    }
}
