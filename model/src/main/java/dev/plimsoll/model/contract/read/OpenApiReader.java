package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.SchemaGraph;
import dev.plimsoll.model.contract.SecurityScheme;
import dev.plimsoll.model.contract.Surface;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import dev.plimsoll.model.json.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From a positioned tree to a [Contract]: checks that it is OpenAPI of a version we know, then reads operations.
final class OpenApiReader {
    private final Cursor root;
    private final String file;
    private final Sha256 digest;

    OpenApiReader(Node root, String file, Sha256 digest) {
        this.root = Cursor.root(root);
        this.file = file;
        this.digest = digest;
    }

    Contract read() {
        if (!(root.node() instanceof MapNode)) {
            throw new ContractProblem(file, null, "not an OpenAPI contract: the document is not an object.");
        }
        String version = version();
        SchemaGraph graph = new SchemaGraph(root.node(), file, dialect(version));
        Reading reading = new Reading(graph, file, (root.get("openapi") == null ? "Swagger " : "OpenAPI ") + version);
        Surface surface = surface(reading);
        reading.noticeReferences();
        Cursor info = root.get("info");
        ContractSummary summary = new ContractSummary(
                file,
                info == null ? "" : plain(info.node().get("title")),
                info == null ? "" : plain(info.node().get("version")),
                (root.get("openapi") == null ? "Swagger " : "OpenAPI ") + version,
                digest,
                surface.operations().size());
        return new Contract(summary, surface, reading.notices(), reading.strays(), graph);
    }

    private Surface surface(Reading reading) {
        if (reading.graph().dialect() == Dialect.SWAGGER_2_0) {
            reading.checkSchemas("/definitions");
            return new SwaggerReader(reading, root).read();
        }
        reading.checkDocument(root);
        reading.checkDialect(root.get("jsonSchemaDialect"));
        reading.checkSchemas("/components/schemas");
        Map<String, SecurityScheme> schemes = new SecuritySchemesReader(reading).read(root);
        AccessReader access = new AccessReader(reading, schemes);
        Access shared = access.access(root, Access.UNSAID);
        PathsReader paths = new PathsReader(reading, new ItemReader(reading, access));
        return new Surface(
                paths.paths(root, shared),
                paths.webhooks(root),
                List.of(),
                shared.servers(),
                shared.security(),
                schemes);
    }

    private String version() {
        Cursor openapi = root.get("openapi");
        if (openapi != null) {
            return plain(openapi.node());
        }
        Cursor swagger = root.get("swagger");
        if (swagger != null) {
            return plain(swagger.node());
        }
        for (String other : List.of("graphql", "wsdl")) {
            Cursor found = root.get(other);
            if (found != null) {
                throw problem(
                        found,
                        "a document with '" + other + "' is not read yet; give an OpenAPI 3.0 or 3.1" + " contract.");
            }
        }
        throw new ContractProblem(
                file, null, "not an OpenAPI contract: there is no 'openapi' field at the top. Is it the right file?");
    }

    private Dialect dialect(String version) {
        Cursor swagger = root.get("openapi") == null ? root.get("swagger") : null;
        if (swagger != null) {
            if (version.equals("2.0") || version.equals("2")) {
                return Dialect.SWAGGER_2_0;
            }
            throw problem(
                    swagger,
                    "Swagger " + version + " is not read; 2.0 is. Convert the contract to Swagger 2.0 or OpenAPI 3"
                            + " first.");
        }
        if (version.equals("3.0") || version.startsWith("3.0.")) {
            return Dialect.OPENAPI_3_0;
        }
        if (version.matches("3\\.[12](\\..*)?")) {
            return Dialect.OPENAPI_3_1;
        }
        throw problem(
                Objects.requireNonNull(root.get("openapi")),
                "OpenAPI " + version + " is not read yet; 3.0, 3.1 and 3.2 are. Is the version number right?");
    }

    private static String plain(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.toJson().asString() : "";
    }

    private ContractProblem problem(Cursor at, String sentence) {
        return new ContractProblem(file, Reading.position(file, at), sentence);
    }
}
