package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Addresses;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes one document of a contract and the files it refers to: the files are members of [Origin#FILES] at its root,
/// and references lead there. Every value keeps the file, line and column where it was written. For one contract.
final class Bundle {
    private static final int MOST_FILES = 1000;
    /// Members whose values are data: a `$ref` in there refers to nothing of ours.
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");
    /// Members whose members have names that somebody chose, so that `default` there is a name.
    private static final Set<String> NAMED = Set.of(
            "properties", "patternProperties", "$defs", "definitions", "schemas", "responses", "dependentSchemas");

    private final ReadLimits limits;
    private final Neighbours neighbours;
    private final Map<String, Node> documents = new LinkedHashMap<>();
    private final Map<String, Node> roots = new HashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Deque<Found> open = new ArrayDeque<>();
    private long size;

    /// A file that is still to be rewritten.
    ///
    /// @param name null for the contract's own file
    private record Found(String address, @Nullable String name, Node root) {}

    Bundle(ReadLimits limits, Neighbours neighbours) {
        this.limits = limits;
        this.neighbours = neighbours;
    }

    /// The whole document.
    Node of(byte[] bytes, String file) {
        files.put(file, bytes);
        Node root = new DocumentReader(limits).read(bytes, file);
        roots.put("", root);
        size = bytes.length;
        Node own = root.refersElsewhere() ? new Rewriting(new Found("", null, root), file).of(root) : root;
        while (!open.isEmpty()) {
            Found next = open.pop();
            documents.put(next.address(), new Rewriting(next, file).whole());
        }
        if (documents.isEmpty() || !(own instanceof MapNode map)) {
            return own;
        }
        List<MapNode.Member> members = new ArrayList<>(map.members());
        List<MapNode.Member> others = new ArrayList<>();
        documents.forEach((address, node) -> others.add(new MapNode.Member(address, node.mark(), node)));
        members.add(new MapNode.Member(Origin.FILES, map.mark(), new MapNode(map.mark(), others)));
        return new MapNode(map.mark(), members);
    }

    /// The bytes of every file by its name, the contract's own first.
    Map<String, byte[]> files() {
        return files;
    }

    /// Copies one file's tree with its references changed.
    private final class Rewriting {
        private final Found here;
        private final String file;
        private final IdentityHashMap<Node, Node> known = new IdentityHashMap<>();
        private @Nullable Set<String> addresses;
        private String around = ""; // the address of the schema that is being copied

        Rewriting(Found here, String file) {
            this.here = here;
            this.file = file;
        }

        /// A file beside the contract. An address that it gives itself would make its references lead elsewhere.
        Node whole() {
            Node copy = of(here.root());
            if (!(copy instanceof MapNode map)) {
                return copy;
            }
            List<MapNode.Member> members = map.members().stream()
                    .filter(member ->
                            !member.name().equals("$id") && !member.name().equals("$schema"))
                    .toList();
            return members.size() == map.members().size() ? copy : new MapNode(map.mark(), members);
        }

        Node of(Node node) {
            if (here.name() == null && !node.refers()) {
                return node;
            }
            Node before = known.get(node);
            if (before == null) {
                before = copy(node, false);
                known.put(node, before);
            }
            return before;
        }

        private Node copy(Node node, boolean names) {
            return switch (node) {
                case ScalarNode scalar -> scalar.at(mark(scalar.mark()));
                case ListNode list ->
                    new ListNode(
                            mark(list.mark()),
                            list.items().stream().map(this::of).toList());
                case MapNode map -> map(map, names);
            };
        }

        private Node map(MapNode map, boolean names) {
            String outer = around;
            String given = names ? null : OwnAddresses.given(map);
            around = given == null ? outer : Addresses.resolve(outer, given);
            List<MapNode.Member> members = new ArrayList<>(map.members().size());
            for (MapNode.Member member : map.members()) {
                members.add(new MapNode.Member(member.name(), mark(member.mark()), value(member, names)));
            }
            around = outer;
            return new MapNode(mark(map.mark()), members);
        }

        /// Whether a reference leads to a schema of this file by the address that the schema gives itself.
        private boolean isOwnAddress(String address) {
            Set<String> given = addresses;
            if (given == null) {
                given = OwnAddresses.within(here.root());
                addresses = given;
            }
            return given.contains(Addresses.resolve(around, address));
        }

        private Node value(MapNode.Member member, boolean names) {
            String text = member.value().text();
            if (!names && member.name().equals("$ref") && text != null) {
                String changed = changed(text, member.mark());
                return new ScalarNode(mark(member.value().mark()), JsonNodeFactory.instance.stringNode(changed));
            }
            if (!names && DATA.contains(member.name())) {
                return here.name() == null ? member.value() : moved(member.value());
            }
            boolean inner = !names && NAMED.contains(member.name());
            return inner ? copy(member.value(), true) : of(member.value());
        }

        /// The same value with marks that name this file.
        private Node moved(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.at(mark(scalar.mark()));
                case ListNode list ->
                    new ListNode(
                            mark(list.mark()),
                            list.items().stream().map(this::moved).toList());
                case MapNode map ->
                    new MapNode(
                            mark(map.mark()),
                            map.members().stream()
                                    .map(member -> new MapNode.Member(
                                            member.name(), mark(member.mark()), moved(member.value())))
                                    .toList());
            };
        }

        private Mark mark(Mark mark) {
            return here.name() == null ? mark : new Mark(mark.line(), mark.column(), here.name());
        }

        private String changed(String reference, Mark at) {
            int hash = reference.indexOf('#');
            String address = hash < 0 ? reference : reference.substring(0, hash);
            String fragment = hash < 0 ? "" : reference.substring(hash + 1);
            boolean own = address.isEmpty() || address.equals(self(here.root()));
            if (own && here.name() == null && isAnchor(fragment)) {
                return "#" + fragment; // an anchor of the contract's own file is looked up by its name
            }
            if (own) {
                return place(here.address(), fragment, here.root(), reference);
            }
            if (isOwnAddress(address)) {
                return reference;
            }
            return switch (neighbours.find(here.address(), decoded(address))) {
                case Neighbours.Answer.Found found -> {
                    String taken = taken(found, at);
                    yield place(taken, fragment, roots.get(taken), reference);
                }
                case Neighbours.Answer.NotFollowed _ -> reference;
                case Neighbours.Answer.Refused(String sentence) ->
                    throw problem(at, "the reference " + reference + " cannot be followed: " + sentence);
            };
        }

        /// @return the reference as written where no anchor of the file has the name
        private String place(String address, String fragment, @Nullable Node document, String reference) {
            if (!isAnchor(fragment)) {
                return pointer(address) + fragment;
            }
            String found = document == null ? null : Anchors.pointer(document, fragment);
            return found == null ? reference : pointer(address) + found;
        }

        private String taken(Neighbours.Answer.Found found, Mark at) {
            if (found.address().isEmpty() || roots.containsKey(found.address())) {
                return found.address();
            }
            size += found.bytes().length;
            if (size > limits.bytes() || roots.size() >= MOST_FILES) {
                throw problem(
                        at,
                        "the contract and the files it refers to are more than " + MOST_FILES + " files or "
                                + limits.bytes() + " bytes. Split the contract into smaller ones.");
            }
            files.put(found.name(), found.bytes());
            Node root = new DocumentReader(limits).read(found.bytes(), found.name());
            roots.put(found.address(), root);
            open.add(new Found(found.address(), found.name(), root));
            return found.address();
        }

        private ContractProblem problem(Mark at, String sentence) {
            return new ContractProblem(file, SourcePosition.of(file, mark(at)), sentence);
        }
    }

    private static boolean isAnchor(String fragment) {
        return !fragment.isEmpty() && !fragment.startsWith("/");
    }

    /// The address that a document gives itself (OpenAPI 3.2, `$self`), without a fragment; null where it gives none.
    private static @Nullable String self(Node root) {
        Node written = root.get("$self");
        return written == null ? null : written.text();
    }

    private static String pointer(String address) {
        return address.isEmpty()
                ? "#"
                : "#/" + Origin.FILES + "/"
                        + address.replace("~", "~0")
                                .replace("/", "~1")
                                .replace("%", "%25")
                                .replace(" ", "%20");
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0 || address.contains("://")) {
            return address;
        }
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return address; // a stray '%' stands for itself
        }
    }
}
