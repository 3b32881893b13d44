package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// A document of the archive as the index keeps it.
final class IndexedDocument {
    /// Longer texts are found by their beginning.
    private static final int LONGEST_BODY = 1_000_000;
    /// An index term has an end.
    private static final int LONGEST_NAME = 1_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private IndexedDocument() {}

    static Document of(ArchiveDocument document, Words analysis) {
        ArchiveDocument.Labels labels = document.labels();
        Document fields = new Document();
        fields.add(new StringField(Field.ID, document.id(), org.apache.lucene.document.Field.Store.YES));
        analysis.whole(document.id())
                .forEach(key ->
                        fields.add(new StringField(Field.KEY, cut(key), org.apache.lucene.document.Field.Store.NO)));
        fields.add(new TextField(Field.TITLE, oneLine(document.title()), org.apache.lucene.document.Field.Store.YES));
        fields.add(new TextField(Field.BODY, oneLine(document.body()), org.apache.lucene.document.Field.Store.YES));
        Stream.of(List.of(document.id()), labels.services(), labels.operations(), labels.changes(), labels.tags())
                .flatMap(List::stream)
                .forEach(name ->
                        fields.add(new TextField(Field.NAMES, name, org.apache.lucene.document.Field.Store.NO)));
        facet(fields, Field.KIND, document.kind());
        facet(fields, Field.STATE, document.state());
        facet(fields, Field.YEAR, document.year());
        labels.services().forEach(name -> facet(fields, Field.SERVICE, name));
        labels.tags().forEach(name -> facet(fields, Field.TAG, name));
        labels.operations().forEach(name -> name(fields, Field.OPERATION, name));
        labels.changes().forEach(name -> name(fields, Field.CHANGE, name));
        long at = document.at().toEpochMilli();
        fields.add(new LongPoint(Field.AT, at));
        fields.add(new NumericDocValuesField(Field.AT, at));
        fields.add(new StoredField(Field.AT, document.at().toString()));
        fields.add(new SortedDocValuesField(Field.ORDER, new BytesRef(order(document.id()))));
        return fields;
    }

    /// The moment that a stored document names.
    static Instant at(Document stored) {
        return Instant.parse(stored.get(Field.AT));
    }

    private static void facet(Document fields, String field, String value) {
        if (!value.isBlank()) {
            fields.add(new SortedSetDocValuesField(field, new BytesRef(cut(value))));
            name(fields, field, value);
        }
    }

    private static void name(Document fields, String field, String value) {
        fields.add(new StringField(field, cut(value), org.apache.lucene.document.Field.Store.YES));
        fields.add(new StringField(
                lower(field), cut(value).toLowerCase(Locale.ROOT), org.apache.lucene.document.Field.Store.NO));
    }

    /// The field in which a name is found however its letters are written.
    static String lower(String field) {
        return field + ".lower";
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String oneLine(String text) {
        String cut = text.length() > LONGEST_BODY ? text.substring(0, LONGEST_BODY) : text;
        return SPACES.matcher(cut).replaceAll(" ").strip();
    }

    /// R2 before R10.
    private static String order(String id) {
        return cut(NUMBER.matcher(id)
                .replaceAll(number -> number.group().length() > 12
                        ? number.group()
                        : "0".repeat(12 - number.group().length()) + number.group()));
    }
}
