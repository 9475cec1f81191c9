using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>Lucene's analysis of Chinese as <see cref="CJKAnalyzer"/> does it, with single characters beside the bigrams.</summary>
internal sealed class CjkGrams : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream folded = new LowerCaseFilter(LuceneVersion.LUCENE_48, new CJKWidthFilter(words));
        return new(words, new CJKBigramFilter(folded, CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL, outputUnigrams: true));
    }
}
