package dev.plimsoll.storage.search;

import java.util.List;

/// The fields of a document in the index.
final class Field {
    /// The id as it is.
    static final String ID = "id";
    /// The id in lower case, found when exactly it is typed.
    static final String KEY = "key";
    static final String TITLE = "title";
    /// Names of services, operations, changes and tags, as words.
    static final String NAMES = "names";
    static final String BODY = "body";
    static final String KIND = "kind";
    static final String SERVICE = "service";
    static final String STATE = "state";
    static final String YEAR = "year";
    static final String TAG = "tag";
    static final String OPERATION = "operation";
    static final String CHANGE = "change";
    static final String AT = "at";
    /// What equal hits are ordered by.
    static final String ORDER = "order";

    /// In the order in which facets are shown.
    static final List<String> FACETS = List.of(KIND, SERVICE, STATE, YEAR, TAG);

    /// A searched field and how much a word in it counts.
    record Weighted(String name, float boost) {}

    /// A word in the title says most about a document, then its names.
    static final List<Weighted> SEARCHED =
            List.of(new Weighted(TITLE, 2), new Weighted(NAMES, 1.5f), new Weighted(BODY, 1));

    private Field() {}
}
