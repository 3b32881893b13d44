package dev.plimsoll.storage.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Looks up how words begin.
final class Beginnings {
    private Beginnings() {}

    /// Whether a field holds a word with this beginning.
    static boolean exists(IndexReader reader, String field, String beginning) throws IOException {
        BytesRef prefix = new BytesRef(beginning);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), prefix)) {
                return true;
            }
        }
        return false;
    }
}
