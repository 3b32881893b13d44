package dev.plimsoll.cli.sandbox;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.edge.ContractEdges.Part;
import dev.plimsoll.model.sandbox.edge.EdgeCase;
import dev.plimsoll.model.sandbox.edge.EdgeClass;
import dev.plimsoll.model.sandbox.edge.EdgePack;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which edge cases are given out.
public enum EdgeFormat {
    TEXT,
    JSON;

    private static final int SCHEMA_VERSION = 1;

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
        return Words.count(cases, "case") + " exercise " + exercised + " of the " + Words.count(applying, "edge")
                + " that payloads and parameters have."
                + (unreached == 0
                        ? ""
                        : " No valid value was found for " + Words.count(unreached, "place")
                                + ", whose edges are not known.")
                + beyond(parts);
    }

    private static String beyond(List<Part> parts) {
        List<String> types = parts.stream()
                .map(Part::beyond)
                .filter(Objects::nonNull)
                .map(type -> Visible.line(Objects.requireNonNull(type)))
                .toList();
        return types.isEmpty()
                ? ""
                : " Cases are made of JSON only: " + Words.count(types.size(), "place") + " with "
                        + String.join(", ", new TreeSet<>(types)) + (types.size() == 1 ? " has none." : " have none.");
    }

    private static String text(List<Part> parts) {
        Table table = new Table().row("OPERATION", "PART", "CASES", "VALID", "INVALID", "EDGES", "NOT EXERCISED");
        for (Part part : parts) {
            EdgePack pack = part.pack();
            long valid = pack.cases().stream().filter(EdgeCase::valid).count();
            table.row(
                    Visible.line(part.operation().toString()),
                    Visible.line(part.where()),
                    Integer.toString(pack.cases().size()),
                    Long.toString(valid),
                    Long.toString(pack.cases().size() - valid),
                    pack.exercised().size() + " of " + pack.applying().size(),
                    part.beyond() == null ? holes(pack) : "all: it is " + Visible.line(part.beyond()));
        }
        return table.render("") + "\n" + sentence(parts) + "\n";
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
            one.put("edgesThatApply", part.pack().applying().size());
            one.put("edgesExercised", part.pack().exercised().size());
            ArrayNode open = one.putArray("notExercised");
            open(part.pack()).forEach(edge -> open.add(edge.word()));
            ArrayNode unreached = one.putArray("unreached");
            part.pack().unreached().forEach(unreached::add);
            one.put("beyond", part.beyond());
            ArrayNode cases = one.putArray("cases");
            part.pack().cases().forEach(edge -> add(cases.addObject(), edge));
        }
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /// A value stands as JSON; octets that are no JSON stand in base 16.
    private static void add(ObjectNode target, EdgeCase edge) {
        target.put("edge", edge.edge().word()).put("at", edge.pointer()).put("valid", edge.valid());
        switch (edge) {
            case EdgeCase.Value value -> target.set("value", value.part());
            case EdgeCase.Octets octets -> target.put("hex", HexFormat.of().formatHex(octets.bytes()));
        }
    }
}
