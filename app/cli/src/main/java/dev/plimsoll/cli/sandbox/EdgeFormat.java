package dev.plimsoll.cli.sandbox;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.edge.ContractEdges.Part;
import dev.plimsoll.model.sandbox.edge.EdgeCase;
import dev.plimsoll.model.sandbox.edge.EdgeClass;
import dev.plimsoll.model.sandbox.edge.EdgePack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which edge cases are given out.
public enum EdgeFormat {
    TEXT,
    JSON;

    /// 2: each payload names its media type, and what is left out of it with the reason.
    private static final int SCHEMA_VERSION = 2;

    /// The whole document, ending with a line feed.
    public String render(List<Part> parts, long seed) {
        return this == TEXT ? text(parts) : json(parts, seed);
    }

    /// The meter in one sentence.
    public static String sentence(List<Part> parts) {
        long cases =
                parts.stream().mapToLong(part -> part.pack().cases().size()).sum();
        long applying =
                parts.stream().mapToLong(part -> part.pack().applying().size()).sum();
        long exercised =
                parts.stream().mapToLong(part -> part.pack().exercised().size()).sum();
        long unreached =
                parts.stream().mapToLong(part -> part.pack().unreached().size()).sum();
        long unsaid =
                parts.stream().mapToLong(part -> part.pack().unsaid().size()).sum();
        return Words.count(cases, "case") + " exercise " + exercised + " of the " + Words.count(applying, "edge")
                + " that " + whose(parts) + " have."
                + (unsaid == 0 ? "" : " " + unsaid + " of these edges cannot be said in the media type of their body.")
                + (unreached == 0
                        ? ""
                        : " No valid value was found for " + Words.count(unreached, "place")
                                + ", whose edges are not known.")
                + leftOut(parts);
    }

    private static String whose(List<Part> parts) {
        long left = parts.stream().filter(part -> part.leftOut() != null).count();
        return left == 0
                ? "payloads, parameters and headers"
                : parts.size() - left + " of " + parts.size() + " payloads, parameters and headers";
    }

    /// Of each sort one line's worth: what it is, how many, and why.
    private static String leftOut(List<Part> parts) {
        Map<String, Long> sorts = parts.stream()
                .filter(part -> part.leftOut() != null)
                .collect(Collectors.groupingBy(EdgeFormat::reason, TreeMap::new, Collectors.counting()));
        return sorts.isEmpty()
                ? ""
                : sorts.entrySet().stream()
                        .map(sort -> Words.count(sort.getValue(), "place") + " " + sort.getKey())
                        .collect(Collectors.joining("; ", " Without a case, and their edges not known: ", "."));
    }

    private static String reason(Part part) {
        return (part.mediaType() == null ? "" : "with " + Visible.line(part.mediaType()) + " ") + "(" + part.leftOut()
                + ")";
    }

    private static String text(List<Part> parts) {
        Table table = new Table().row("OPERATION", "PART", "CASES", "VALID", "INVALID", "EDGES", "NOT EXERCISED");
        for (Part part : parts) {
            EdgePack pack = part.pack();
            long valid = pack.cases().stream().filter(EdgeCase::valid).count();
            table.row(
                    Visible.line(part.operation().toString()),
                    Visible.line(part.where() + named(part)),
                    Integer.toString(pack.cases().size()),
                    Long.toString(valid),
                    Long.toString(pack.cases().size() - valid),
                    pack.exercised().size() + " of " + pack.applying().size(),
                    part.leftOut() == null ? holes(pack) : "all: " + part.leftOut());
        }
        return table.render("") + "\n" + sentence(parts) + "\n";
    }

    /// The usual media type goes without saying.
    private static String named(Part part) {
        String type = part.mediaType();
        return type == null || type.equals("application/json") ? "" : " as " + type;
    }

    private static String holes(EdgePack pack) {
        List<String> holes =
                new ArrayList<>(open(pack).stream().map(EdgeClass::word).toList());
        pack.unreached().forEach(pointer -> holes.add(Visible.line(pointer)));
        return holes.isEmpty() ? "-" : String.join(", ", holes);
    }

    private static Set<EdgeClass> open(EdgePack pack) {
        Set<EdgeClass> open = EnumSet.noneOf(EdgeClass.class);
        open.addAll(pack.applying());
        open.removeAll(pack.exercised());
        return open;
    }

    private static String json(List<Part> parts, long seed) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("schemaVersion", SCHEMA_VERSION).put("seed", seed);
        ArrayNode list = document.putArray("parts");
        for (Part part : parts) {
            ObjectNode one = list.addObject();
            one.put("operation", part.operation().toString()).put("part", part.where());
            one.put("mediaType", part.mediaType());
            one.put("edgesThatApply", part.pack().applying().size());
            one.put("edgesExercised", part.pack().exercised().size());
            ArrayNode open = one.putArray("notExercised");
            open(part.pack()).forEach(edge -> open.add(edge.word()));
            ArrayNode unreached = one.putArray("unreached");
            part.pack().unreached().forEach(unreached::add);
            ArrayNode unsaid = one.putArray("unsaid");
            part.pack().unsaid().stream().sorted().forEach(edge -> unsaid.add(edge.word()));
            one.put("leftOut", part.leftOut());
            ArrayNode cases = one.putArray("cases");
            part.pack().cases().forEach(edge -> add(cases.addObject(), edge));
        }
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /// A value stands as JSON, what is sent of it as text where it is no JSON; broken octets stand in base 16.
    private static void add(ObjectNode target, EdgeCase edge) {
        target.put("edge", edge.edge().word()).put("at", edge.pointer()).put("valid", edge.valid());
        switch (edge) {
            case EdgeCase.Value value -> target.set("value", value.part());
            case EdgeCase.Written written -> {
                target.set("value", written.said().part());
                target.put("contentType", written.contentType())
                        .put("body", new String(written.bytes(), StandardCharsets.UTF_8));
            }
            case EdgeCase.Octets octets -> {
                target.put("hex", HexFormat.of().formatHex(octets.bytes()));
                if (octets.contentType() != null) {
                    target.put("contentType", octets.contentType());
                }
            }
        }
    }
}
