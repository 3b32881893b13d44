package dev.plimsoll.reports.lint.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/// English, by the models that Apache OpenNLP trained on the Universal Dependencies treebank EWT (Apache License 2.0).
/// The models lie on the class path, are read once when they are first needed, and never change; the tools that are
/// made of them belong to one call, so that any thread may read any text.
public final class Language {
    /// A tagger's time grows with a sentence; a longer one is read in pieces.
    private static final int LONGEST = 250;

    private final SentenceModel sentences;
    private final TokenizerModel tokens;
    private final POSModel parts;

    private Language() {
        try {
            sentences = new SentenceModel(model("sentence"));
            tokens = new TokenizerModel(model("tokens"));
            parts = new POSModel(model("pos"));
        } catch (IOException failure) {
            throw new UncheckedIOException("A language model of this program cannot be read", failure);
        }
    }

    /// English; the first call reads the models.
    public static Language english() {
        return Loaded.ENGLISH;
    }

    /// A reader of one text; for one thread.
    public Reader reader(Prose prose) {
        return new Reader(prose);
    }

    /// Reads the sentences of one text, and the words of those that are asked for: to tag words takes most of the time.
    public final class Reader {
        private final Prose prose;
        private final TokenizerME tokenizer = new TokenizerME(tokens);
        private final POSTaggerME tagger = new POSTaggerME(parts);

        private Reader(Prose prose) {
            this.prose = prose;
        }

        /// Where the sentences are, in order.
        public List<Prose.Block> sentences() {
            SentenceDetectorME detector = new SentenceDetectorME(sentences);
            List<Prose.Block> found = new ArrayList<>();
            for (Prose.Block block : prose.blocks()) {
                for (Span span : detector.sentPosDetect(prose.words(block))) {
                    found.add(new Prose.Block(block.start() + span.getStart(), block.start() + span.getEnd()));
                }
            }
            return found;
        }

        /// The words of a sentence; in pieces where it is too long to be one.
        public List<Sentence> words(Prose.Block sentence) {
            String said = prose.words(sentence);
            Span[] spans = tokenizer.tokenizePos(said);
            List<Sentence> pieces = new ArrayList<>();
            for (int from = 0; from < spans.length; from += LONGEST) {
                pieces.add(piece(
                        sentence.start(), said, List.of(spans).subList(from, Math.min(spans.length, from + LONGEST))));
            }
            return pieces;
        }

        private Sentence piece(int at, String said, List<Span> spans) {
            String[] texts = spans.stream()
                    .map(span -> said.substring(span.getStart(), span.getEnd()))
                    .toArray(String[]::new);
            String[] tags = tagger.tag(texts);
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                int start = at + spans.get(i).getStart();
                int end = at + spans.get(i).getEnd();
                String lower = texts[i].toLowerCase(Locale.ROOT);
                words.addAll(
                        Contractions.apart(new Word(start, end, texts[i], lower, tags[i], prose.named(start, end))));
            }
            return new Sentence(Tags.mended(words));
        }
    }

    private static InputStream model(String kind) throws IOException {
        String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        InputStream found = Language.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("There is no " + name + " on the class path");
        }
        return found;
    }

    private static final class Loaded {
        static final Language ENGLISH = new Language();
    }
}
