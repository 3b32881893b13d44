package dev.plimsoll.reports.lint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes contracted words apart ("didn't", "vendor's") and mends tags that a word's own form excludes.
final class Contractions {
    private static final Set<String> ENDINGS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final Set<String> NOT_ADVERBS = Set.of(
            "early",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "hourly",
            "friendly",
            "likely",
            "unlikely",
            "only",
            "costly",
            "timely",
            "orderly",
            "ugly",
            "silly",
            "lonely",
            "deadly");
    /// Tags that nothing with "'s" can have, unless it is contracted: "the engineer's" is no sign.
    private static final Set<String> NO_OWNERS = Set.of("VERB", "PUNCT", "SYM", "ADJ", "ADV");
    private static final Set<String> CLOSED = Set.of("CCONJ", "SCONJ", "DET", "ADP", "INTJ", "PRON", "X");

    private static final Pattern STOP = Pattern.compile("[\\p{L}\\d'-]*\\p{L}{3,}[.,;:!?]");
    private static final Pattern ADVERB =
            Pattern.compile("[a-z]{2,12}(?:edly|antly|ently|ingly|ously|ately|ectly|ally|enly|essly|fully|ongly|erly)");

    private Contractions() {}

    static List<Word> apart(Word word) {
        String lower = word.lower();
        int cut = cut(lower);
        if (cut <= 0 || word.named()) {
            return List.of(mended(word));
        }
        if (STOP.matcher(lower).matches()) {
            return stopped(word);
        }
        String[] tags = word.tag().split("\\+", -1);
        boolean negation = lower.endsWith("not") || lower.endsWith("n't");
        boolean owner = tags.length == 1 && NO_OWNERS.contains(tags[0]);
        String first = negation ? "AUX" : owner ? "NOUN" : tags[0];
        String second = negation || tags.length < 2 ? "PART" : tags[1];
        int middle = word.start() + cut;
        return List.of(
                new Word(word.start(), middle, word.text().substring(0, cut), lower.substring(0, cut), first, false),
                new Word(middle, word.end(), word.text().substring(cut), lower.substring(cut), second, false));
    }

    private static int cut(String lower) {
        if (STOP.matcher(lower).matches()) {
            return lower.length() - 1;
        }
        if (lower.equals("cannot")) {
            return 3;
        }
        if (lower.endsWith("n't")) {
            return lower.length() - 3;
        }
        if (lower.endsWith("s'")) {
            return lower.length() - 1;
        }
        int apostrophe = lower.lastIndexOf('\'');
        return apostrophe > 0 && ENDINGS.contains(lower.substring(apostrophe)) ? apostrophe : -1;
    }

    /// A last word that the tokenizer left together with the sentence's stop.
    private static List<Word> stopped(Word word) {
        int middle = word.end() - 1;
        int cut = word.text().length() - 1;
        Word bare = new Word(
                word.start(),
                middle,
                word.text().substring(0, cut),
                word.lower().substring(0, cut),
                word.tag(),
                false);
        String sign = word.lower().substring(cut);
        List<Word> apart = new ArrayList<>(apart(bare));
        apart.add(new Word(middle, word.end(), sign, sign, "PUNCT", false));
        return apart;
    }

    private static Word mended(Word word) {
        String lower = word.lower();
        boolean likely = word.is("ADJ") && lower.length() > 4 && lower.endsWith("ly") && !NOT_ADVERBS.contains(lower);
        boolean sure = !word.is("ADV") && ADVERB.matcher(lower).matches();
        if (likely || sure) {
            return tagged(word, "ADV");
        }
        if (CLOSED.contains(word.tag()) && lower.endsWith("ed") && lower.length() > 4) {
            return tagged(word, "VERB");
        }
        int plus = word.tag().indexOf('+');
        return plus > 0 ? tagged(word, word.tag().substring(0, plus)) : word;
    }

    private static Word tagged(Word word, String tag) {
        return new Word(word.start(), word.end(), word.text(), word.lower(), tag, word.named());
    }
}
