package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Labels;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.SchemaGraph;
import dev.plimsoll.model.contract.Surface;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.json.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a JSON Schema that stands alone. It becomes one exchange for each way its documents are used: they are read by
/// the owner of the schema, or written by it.
final class JsonSchemaReader {
    /// Members by which a document without `$schema` is known to be a schema.
    private static final Set<String> TELLING = Set.of(
            "$id",
            "$defs",
            "definitions",
            "properties",
            "allOf",
            "anyOf",
            "oneOf",
            "items",
            "enum",
            "const",
            "required");

    private final Cursor root;
    private final String file;
    private final Sha256 digest;
    private final SchemaUse use;

    JsonSchemaReader(Node root, String file, Sha256 digest, SchemaUse use) {
        this.root = Cursor.root(root);
        this.file = file;
        this.digest = digest;
        this.use = use;
    }

    /// Whether a document is meant as a JSON Schema.
    static boolean isSchema(Node root) {
        if (!(root instanceof MapNode map)) {
            return false;
        }
        return root.get("$schema") != null
                || map.members().stream().anyMatch(member -> TELLING.contains(member.name()))
                || (root.get("type") != null && root.get("paths") == null);
    }

    Contract read() {
        String named = root.text("$schema");
        Dialect dialect = named == null ? Dialect.DRAFT_2020_12 : known(named);
        SchemaGraph graph = new SchemaGraph(root.node(), file, dialect);
        Reading reading = new Reading(graph, file, dialect.title());
        reading.schema(root);
        if (named == null) {
            reading.notice(
                    root, "the schema does not say its dialect with '$schema'; it is read as JSON Schema 2020-12.");
        }
        List<Operation> exchanges = new ArrayList<>();
        if (use != SchemaUse.WRITTEN) {
            exchanges.add(exchange("READ", Initiator.CONSUMER, graph));
        }
        if (use != SchemaUse.READ) {
            exchanges.add(exchange("WRITE", Initiator.PROVIDER, graph));
        }
        reading.noticeReferences();
        ContractSummary summary =
                new ContractSummary(file, text("title"), "", dialect.title(), digest, exchanges.size());
        return new Contract(summary, Surface.ofChannels(exchanges), reading.notices(), reading.strays(), graph);
    }

    private Operation exchange(String action, Initiator initiator, SchemaGraph graph) {
        Payload payload = new Payload(Payload.DOCUMENT, graph.schema(root), graph.origin(root));
        return new Operation(
                OperationKey.documents(action),
                initiator,
                Labels.NONE,
                List.of(),
                new RequestBody(true, List.of(payload), graph.origin(root)),
                List.of(),
                Access.UNSAID,
                List.of(),
                graph.origin(root),
                graph.origin(root),
                root.node());
    }

    private Dialect known(String named) {
        Dialect dialect = Dialect.ofSchema(named);
        if (dialect == null) {
            Cursor at = root.get("$schema");
            throw new ContractProblem(
                    file,
                    Reading.position(file, at == null ? root : at),
                    "the dialect '" + named + "' is not known. Known are draft-04, draft-06, draft-07, 2019-09 and"
                            + " 2020-12 of JSON Schema: name one of them in '$schema'.");
        }
        return dialect;
    }

    private String text(String name) {
        String text = root.text(name);
        return text == null ? "" : text;
    }
}
