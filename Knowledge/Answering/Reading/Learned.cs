using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>
/// What was learned from messages whose meaning is known: what kind of message a text is, which parts it asks for, which
/// words are mere speech, and how much each feature counts when records are ranked and when it is decided.
/// </summary>
internal sealed class Learned(LinearClassifier kinds, LinearClassifier facets, IReadOnlyDictionary<Gram, float> speech, Weights confirmed, Weights unconfirmed)
{
    private const string Resource = "learned.bin";

    private const int ConfirmedPerRecord = 5;

    private static readonly Lazy<Learned> ShippedOnes = new(Load);

    /// <summary>As it was learned from the project's own messages and shipped.</summary>
    public static Learned Shipped => ShippedOnes.Value;

    public LinearClassifier Kinds => kinds;

    public LinearClassifier Facets => facets;

    /// <summary>By gram, how much of its weight is left when the catalogue doesn't have it: near 0 for what everybody says.</summary>
    public IReadOnlyDictionary<Gram, float> Speech => speech;

    /// <summary>Where few inquiries were ever confirmed, likeness to the names alone has to tell: that is weighed otherwise.</summary>
    /// <param name="records">How many records the catalogue has.</param>
    public Weights WeightsFor(NearestInquiries nearest, int records) => nearest.Count < records * ConfirmedPerRecord ? unconfirmed : confirmed;

    public void Write(BinaryWriter to)
    {
        confirmed.Write(to);
        unconfirmed.Write(to);
        Write(to, kinds);
        Write(to, facets);
        to.Write(speech.Count);
        foreach (var (gram, share) in speech.OrderBy(pair => pair.Key.Key))
        {
            to.Write(gram.Key);
            to.Write((Half)share);
        }
    }

    public static Learned Read(BinaryReader from)
    {
        var (confirmed, unconfirmed) = (Weights.Read(from), Weights.Read(from));
        var (kinds, facets) = (ReadClassifier(from), ReadClassifier(from));
        var count = from.ReadInt32();
        var speech = new Dictionary<Gram, float>(count);
        for (var i = 0; i < count; i++)
        {
            speech.Add(new(from.ReadUInt32()), (float)from.ReadHalf());
        }

        return new(kinds, facets, speech, confirmed, unconfirmed);
    }

    private static Learned Load()
    {
        using var stream = typeof(Learned).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new BinaryReader(stream);
        return Read(reader);
    }

    private static void Write(BinaryWriter to, LinearClassifier classifier)
    {
        to.Write((byte)classifier.Classes.Count);
        for (var number = 0; number < classifier.Classes.Count; number++)
        {
            to.Write(classifier.Classes[number]);
            to.Write((Half)classifier.Biases[number]);
        }

        to.Write(classifier.Weights.Count);
        foreach (var (run, says) in classifier.Weights.OrderBy(pair => pair.Key))
        {
            to.Write(run);
            to.Write((byte)says.Length);
            foreach (var (number, weight) in says)
            {
                to.Write(number);
                to.Write((Half)weight);
            }
        }
    }

    private static LinearClassifier ReadClassifier(BinaryReader from)
    {
        var classes = new string[from.ReadByte()];
        var biases = new float[classes.Length];
        for (var number = 0; number < classes.Length; number++)
        {
            (classes[number], biases[number]) = (from.ReadString(), (float)from.ReadHalf());
        }

        var count = from.ReadInt32();
        var weights = new Dictionary<ulong, (byte, float)[]>(count);
        for (var i = 0; i < count; i++)
        {
            var run = from.ReadUInt64();
            var says = new (byte, float)[from.ReadByte()];
            for (var at = 0; at < says.Length; at++)
            {
                says[at] = (from.ReadByte(), (float)from.ReadHalf());
            }

            weights.Add(run, says);
        }

        return new(classes, weights, biases);
    }
}
