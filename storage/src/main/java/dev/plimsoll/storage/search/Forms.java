package dev.plimsoll.storage.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/// The forms of a word in which it is compared: without case and diacritics, and as its English stem. For one thread;
/// remembers the stems of the words it met last.
final class Forms {
    private static final int MOST = 20_000;

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, String> stems = new HashMap<>();

    /// Without case and diacritics: `Größe` is `grosse`.
    String folded(CharSequence text, Splitter.Span span) {
        String word = text.subSequence(span.from(), span.to()).toString();
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        char[] letters = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        char[] folded = new char[4 * letters.length];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }

    /// The stem of a folded word by the Porter 2 algorithm.
    String stem(String folded) {
        String known = stems.get(folded);
        if (known != null) {
            return known;
        }
        stemmer.setCurrent(folded);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        if (stems.size() >= MOST) {
            stems.clear();
        }
        stems.put(folded, stem);
        return stem;
    }
}
