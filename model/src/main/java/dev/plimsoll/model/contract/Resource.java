package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Cursor;
import java.util.HashMap;
import java.util.Map;

/// A schema with an address of its own: a whole document, or a part that declares `$id` (JSON Schema 2020-12 core,
/// section 4.3.5). References within it are relative to its address.
///
/// Filled while its document is indexed, not changed afterwards.
final class Resource {
    /// The name under which `$recursiveAnchor: true` is kept; no anchor can have it.
    static final String RECURSIVE = "\u0000";

    private final Cursor at;
    private final String base;
    private final String file;
    private final Dialect dialect;
    private final boolean validates;
    private final Map<String, Cursor> anchors = new HashMap<>();
    private final Map<String, Cursor> dynamicAnchors = new HashMap<>();

    /// @param base the absolute address, without fragment
    /// @param file the file that positions name
    /// @param validates whether keywords of the validation vocabulary count
    Resource(Cursor at, String base, String file, Dialect dialect, boolean validates) {
        this.at = at;
        this.base = base;
        this.file = file;
        this.dialect = dialect;
        this.validates = validates;
    }

    /// Whether `type`, `minimum` and the like count: a metaschema may leave them out (2020-12 core, section 8.1.2).
    boolean validates() {
        return validates;
    }

    Cursor at() {
        return at;
    }

    String base() {
        return base;
    }

    String file() {
        return file;
    }

    Dialect dialect() {
        return dialect;
    }

    /// Places that `#name` leads to.
    Map<String, Cursor> anchors() {
        return anchors;
    }

    /// Places that a dynamic reference leads to from wherever this resource was entered first.
    Map<String, Cursor> dynamicAnchors() {
        return dynamicAnchors;
    }

    @Override
    public String toString() {
        return "Resource " + base + at.pointer();
    }
}
