package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.SchemaGraph;
import dev.plimsoll.model.contract.Server;
import dev.plimsoll.model.contract.Surface;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import dev.plimsoll.model.json.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads AsyncAPI 2.x and 3.0: every message that the application sends or receives on a channel becomes an exchange
/// of its own.
final class AsyncApiReader {
    private static final Set<String> MEMBERS = Set.of(
            "asyncapi",
            "id",
            "info",
            "servers",
            "channels",
            "operations",
            "components",
            "tags",
            "externalDocs",
            "defaultContentType");

    private final Cursor root;
    private final String file;
    private final Sha256 digest;

    AsyncApiReader(Node root, String file, Sha256 digest) {
        this.root = Cursor.root(root);
        this.file = file;
        this.digest = digest;
    }

    Contract read() {
        String version = plain(root.node().get("asyncapi"));
        boolean three = version.matches("3\\.0(\\..*)?");
        if (!three && !version.matches("2\\.[0-6](\\..*)?")) {
            throw new ContractProblem(
                    file,
                    Reading.position(file, root),
                    "AsyncAPI " + version + " is not read; 2.0 to 2.6 and 3.0 are. Is the version number right?");
        }
        // Schemas of AsyncAPI are JSON Schema draft-07 with a few annotations more (AsyncAPI 3.0.0, Schema Object).
        SchemaGraph graph = new SchemaGraph(root.node(), file, Dialect.DRAFT_7);
        Reading reading = new Reading(graph, file, "AsyncAPI " + version);
        reading.checkSchemas("/components/schemas");
        MessageReader messages = new MessageReader(reading, root.text("defaultContentType"), three);
        List<Operation> exchanges = three
                ? new AsyncOperationsReader(reading, messages).read(root)
                : new AsyncChannelsReader(reading, messages).read(root);
        unknown(reading);
        reading.noticeReferences();
        Node info = root.node().get("info");
        ContractSummary summary = new ContractSummary(
                file,
                plain(info == null ? null : info.get("title")),
                plain(info == null ? null : info.get("version")),
                "AsyncAPI " + version,
                digest,
                exchanges.size());
        Surface surface = new Surface(List.of(), List.of(), exchanges, servers(reading), List.of(), Map.of());
        return new Contract(summary, surface, reading.notices(), reading.strays(), graph);
    }

    private void unknown(Reading reading) {
        for (Cursor.Entry member : root.entries()) {
            if (!MEMBERS.contains(member.name()) && !member.name().startsWith("x-")) {
                reading.notice(member.value(), "'" + member.name() + "' is not part of AsyncAPI and is not compared.");
            }
        }
    }

    /// In 2.x an address is one text, in 3.0 it is protocol, host and path. The protocol says what is spoken there,
    /// whatever scheme the text begins with.
    private List<Server> servers(Reading reading) {
        List<Server> servers = new ArrayList<>();
        Cursor all = root.get("servers");
        if (all == null || !(all.node() instanceof MapNode)) {
            return servers;
        }
        for (Cursor.Entry named : all.entries()) {
            Cursor at = reading.resolved(named.value());
            if (at != null) {
                String protocol = at.text("protocol");
                String address = at.text("url") != null
                        ? String.valueOf(at.text("url"))
                        : or(at.text("host"), "") + or(at.text("pathname"), "");
                String bare = address.replaceFirst("^\\w[\\w+.-]*://", "");
                servers.add(new Server(
                        protocol == null ? address : protocol + "://" + bare,
                        new ServerVariables(reading).of(at),
                        reading.origin(named.value())));
            }
        }
        return servers;
    }

    private static String or(@Nullable String text, String absent) {
        return text == null ? absent : text;
    }

    private static String plain(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.toJson().asString() : "";
    }
}
