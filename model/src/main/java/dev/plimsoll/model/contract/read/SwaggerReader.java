package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.SecurityScheme;
import dev.plimsoll.model.contract.Surface;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads Swagger 2.0 into the model of OpenAPI 3: parameters in the body become bodies, `consumes` and `produces`
/// media types, `host`, `basePath` and `schemes` servers.
final class SwaggerReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Reading reading;
    private final Cursor root;
    private final SwaggerParameters parameters;
    private final SwaggerBodies bodies;
    private final SwaggerServers servers;

    SwaggerReader(Reading reading, Cursor root) {
        this.reading = reading;
        this.root = root;
        this.parameters = new SwaggerParameters(reading);
        this.bodies = new SwaggerBodies(reading, parameters, root);
        this.servers = new SwaggerServers(reading, root);
    }

    Surface read() {
        reading.checkDocument(root);
        Map<String, SecurityScheme> schemes = new SwaggerSecurity(reading).read(root);
        AccessReader security = new AccessReader(reading, schemes);
        Access shared = security.access(root, new Access(List.of(), servers.of(root)));
        List<Operation> operations = new ArrayList<>();
        for (Cursor.Entry path : PathsReader.entries(reading, root, "paths", "path templates to operations")) {
            if (!path.name().startsWith("/")) {
                throw reading.problem(
                        path.value(), "a path starts with '/', not '" + path.name() + "'. Correct the path.");
            }
            readPath(path, security, shared, operations);
        }
        return new Surface(operations, List.of(), List.of(), shared.servers(), shared.security(), schemes);
    }

    private void readPath(Cursor.Entry path, AccessReader security, Access shared, List<Operation> operations) {
        Cursor item = reading.resolved(path.value());
        if (item == null) {
            return; // the reference itself is in the notices
        }
        reading.check(Members.Owner.SWAGGER_PATH_ITEM, item);
        List<Cursor> common = parameters.written(item);
        for (Cursor.Entry member : item.entries()) {
            if (METHODS.contains(member.name()) && member.value().node() instanceof MapNode) {
                Access own = security.access(member.value(), shared);
                Access here = member.value().get("schemes") == null
                        ? own
                        : new Access(own.security(), servers.of(member.value()));
                operations.add(operation(path, member, common, here));
            }
        }
    }

    private Operation operation(Cursor.Entry path, Cursor.Entry method, List<Cursor> common, Access access) {
        Cursor at = method.value();
        reading.check(Members.Owner.SWAGGER_OPERATION, at);
        List<Cursor> written = parameters.merged(common, parameters.written(at));
        return new Operation(
                new OperationKey(method.name(), path.name()),
                Initiator.CONSUMER,
                ItemReader.labels(at),
                parameters.read(written),
                bodies.request(at, written),
                bodies.responses(at),
                access,
                List.of(),
                reading.origin(path.value()),
                reading.origin(at),
                at.node());
    }
}
