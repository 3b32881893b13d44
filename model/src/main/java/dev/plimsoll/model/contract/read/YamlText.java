package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;
import dev.plimsoll.model.contract.document.NameHashes;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML 1.2 document into a positioned tree. Aliases share their anchor's node; what they would expand
/// to counts against the limit.
final class YamlText {
    private final DocumentBuilder builder;
    private final ReadLimits limits;
    private final Map<Anchor, Node> anchors = new HashMap<>();
    /// One copy of each name, so that a large document does not hold `type` a hundred thousand times.
    private final Map<String, String> names = new HashMap<>();
    private final NameHashes hashes = new NameHashes();

    YamlText(DocumentBuilder builder, ReadLimits limits) {
        this.builder = builder;
        this.limits = limits;
    }

    Node read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(limits.bytes())
                .setUseMarks(true)
                .build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException bad) {
            Mark mark = bad.getProblemMark()
                    .map(at -> new Mark(at.getLine() + 1, at.getColumn() + 1))
                    .orElse(new Mark(1, 1));
            throw builder.problem(mark, "not YAML: " + sentence(bad));
        } catch (YamlEngineException bad) {
            throw builder.problem(new Mark(1, 1), "not YAML: " + bad.getMessage());
        }
    }

    private Node document(Iterator<Event> events) {
        Event event = events.next();
        while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
            event = events.next();
        }
        if (event instanceof StreamEndEvent) {
            throw builder.problem(new Mark(1, 1), "the file holds no value. Is it the right file?");
        }
        Node root = value(events, event, 1);
        events.next();
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            throw builder.problem(mark(after), "a second YAML document starts here. A contract is one document.");
        }
        return root;
    }

    private Node value(Iterator<Event> events, Event event, int depth) {
        Mark mark = mark(event);
        if (event instanceof AliasEvent alias) {
            return alias(alias, mark);
        }
        builder.count(1, mark);
        Node node = switch (event) {
            case MappingStartEvent _ -> mapping(events, mark, depth);
            case SequenceStartEvent _ -> sequence(events, mark, depth);
            case ScalarEvent scalar -> new ScalarNode(mark, YamlScalar.value(scalar));
            default -> throw builder.problem(mark, "a YAML value is expected here.");
        };
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> anchors.put(name, node));
        return node;
    }

    private Node alias(AliasEvent alias, Mark mark) {
        Node node = anchors.get(alias.getAlias());
        if (node == null) {
            throw builder.problem(
                    mark,
                    "the alias *" + alias.getAlias() + " has no anchor before it. Define &" + alias.getAlias()
                            + " first; an alias inside its own anchor is not allowed.");
        }
        builder.count(node.size(), mark);
        return node;
    }

    private Node mapping(Iterator<Event> events, Mark start, int depth) {
        builder.checkDepth(depth, start);
        MapNode.Builder members = new MapNode.Builder(start, hashes);
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Mark mark = mark(event);
            String name = key(event, mark);
            builder.checkName(members, name, mark);
            members.add(name, mark, value(events, events.next(), depth + 1));
        }
        return members.build();
    }

    private String key(Event event, Mark mark) {
        if (!(event instanceof ScalarEvent scalar)) {
            throw builder.problem(mark, "a key must be a plain text, not a list, a mapping or an alias.");
        }
        if (scalar.getValue().equals("<<") && scalar.isPlain()) {
            throw builder.problem(
                    mark, "the merge key << is not part of YAML 1.2. Write the properties out or use $ref.");
        }
        return names.computeIfAbsent(scalar.getValue(), name -> name);
    }

    private Node sequence(Iterator<Event> events, Mark start, int depth) {
        builder.checkDepth(depth, start);
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value(events, event, depth + 1));
        }
        return new ListNode(start, items);
    }

    private static Mark mark(Event event) {
        return event.getStartMark()
                .map(at -> new Mark(at.getLine() + 1, at.getColumn() + 1))
                .orElse(new Mark(1, 1));
    }

    private static String sentence(MarkedYamlEngineException bad) {
        String problem = bad.getProblem();
        String context = bad.getContext();
        return context == null || context.isEmpty() ? problem : context + ": " + problem;
    }
}
