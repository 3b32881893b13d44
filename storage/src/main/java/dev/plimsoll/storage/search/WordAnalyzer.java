package dev.plimsoll.storage.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Hands the index the words of its documents.
final class WordAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Source());
    }

    private static final class Source extends Tokenizer {
        private final Words words = new Words();
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Deque<Words.Word> ready = new ArrayDeque<>();
        private String text = "";
        private int place;

        @Override
        public void reset() throws IOException {
            super.reset();
            StringBuilder read = new StringBuilder();
            char[] buffer = new char[8_192];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                read.append(buffer, 0, count);
            }
            text = read.toString();
            place = 0;
            ready.clear();
        }

        @Override
        public boolean incrementToken() {
            while (ready.isEmpty()) {
                Splitter.@Nullable Span next = Splitter.next(text, place);
                if (next == null) {
                    return false;
                }
                words.forms(text, next, ready::add);
                place = next.to();
            }
            Words.Word word = ready.removeFirst();
            clearAttributes();
            term.append(word.term());
            offset.setOffset(word.from(), word.to());
            step.setPositionIncrement(word.step());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(text.length(), text.length());
        }
    }
}
