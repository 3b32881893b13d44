package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.SchemaGraph;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the parts of the reader share: references, positions, problems, and the notices met on the way.
final class Reading {
    private static final int LONGEST_CHAIN = 64;
    /// Members whose values are data, not contract: a `$ref` in there refers to nothing of ours.
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final SchemaGraph graph;
    private final String file;
    private final Set<String> notices = new LinkedHashSet<>();
    private final Members members = new Members();
    private final SchemaKeywords keywords;

    /// @param language how the language of the schemas is called
    Reading(SchemaGraph graph, String file, String language) {
        this.graph = graph;
        this.file = file;
        this.keywords = new SchemaKeywords(file, graph.dialect(), language);
    }

    /// The schema at a place; what its keywords are is looked at.
    Schema schema(Cursor at) {
        keywords.check(at.node());
        return graph.schema(at);
    }

    /// Looks at the keywords of the schemas that have names.
    ///
    /// @param pointer where they stand
    void checkSchemas(String pointer) {
        Cursor all = graph.root().follow(pointer);
        if (all != null) {
            all.entries().stream()
                    .filter(entry -> !entry.name().startsWith("x-"))
                    .forEach(entry -> keywords.check(entry.value().node()));
        }
    }

    /// Looks at the dialect that a document names for all of its schemas.
    void checkDialect(@Nullable Cursor at) {
        if (at != null) {
            keywords.checkDialect(at.node());
        }
    }

    SchemaGraph graph() {
        return graph;
    }

    Origin origin(Cursor at) {
        return graph.origin(at);
    }

    List<String> notices() {
        Set<String> all = new LinkedHashSet<>(notices);
        all.addAll(members.notices(file));
        all.addAll(keywords.notices());
        return List.copyOf(all);
    }

    /// Whether schemas hold what their language does not have.
    boolean strays() {
        return keywords.strays();
    }

    /// Tells of members that the specification does not have.
    void check(Members.Owner owner, Cursor at) {
        members.check(owner, at);
    }

    /// Tells of members of the document itself that the specification does not have.
    void checkDocument(Cursor root) {
        members.checkDocument(root);
    }

    void notice(Cursor at, String sentence) {
        notices.add(position(file, at) + ": " + sentence);
    }

    /// Follows the references of a parameter, response, body, header or path item; null where they lead nowhere.
    @Nullable
    Cursor resolved(Cursor at) {
        Cursor here = at;
        for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
            String reference = here.text("$ref");
            if (reference == null) {
                return here;
            }
            Cursor next = graph.target(reference);
            if (next == null) {
                return null;
            }
            here = next;
        }
        notice(at, "the reference leads in a circle; it is left out.");
        return null;
    }

    ContractProblem problem(Cursor at, String sentence) {
        return new ContractProblem(file, position(file, at), sentence);
    }

    /// Reports every reference that leads out of the file or nowhere. Each node is looked at once, however many
    /// aliases lead to it.
    void noticeReferences() {
        if (!leadsAstray()) {
            return;
        }
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Cursor> open = new ArrayDeque<>();
        open.push(graph.root());
        while (!open.isEmpty()) {
            Cursor at = open.pop();
            if (at.node().refers() && seen.add(at.node())) {
                noticeReference(at);
                for (Cursor.Entry entry : at.entries()) {
                    if (entry.value().node().refers() && !DATA.contains(entry.name())) {
                        open.push(entry.value());
                    }
                }
                at.items().forEach(open::push);
            }
        }
    }

    /// Whether some reference might lead nowhere. Most contracts have none, so their places need not be followed.
    private boolean leadsAstray() {
        return graph.references().stream().anyMatch(reference -> graph.target(reference) == null);
    }

    private void noticeReference(Cursor at) {
        if (!(at.node() instanceof MapNode) || at.text("$ref") == null) {
            return;
        }
        String reference = String.valueOf(at.text("$ref"));
        if (graph.target(at, reference) == null) {
            String why = reference.startsWith("#")
                    ? " leads nowhere in this file; what it stands for is unknown."
                    : reference.matches("https?://.*")
                            ? " leads to another host and is not fetched unless that is allowed (--allow-remote); what"
                                    + " it stands for is unknown."
                            : " leads out of this file and is not followed; what it stands for is unknown.";
            notice(at, "the reference " + reference + why);
        }
    }

    static SourcePosition position(String file, Cursor at) {
        return SourcePosition.of(file, at.mark());
    }
}
