package dev.plimsoll.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;

/// The schema that OASIS published with SARIF 2.1.0, as a library of the test class path brings it.
public final class SarifSchema {
    private SarifSchema() {}

    /// What the schema has against a page; empty for a valid one.
    public static List<String> complaints(String page) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(
                        Objects.requireNonNull(SarifSchema.class.getResourceAsStream("/json/sarif-schema-2.1.0.json")));
        return schema
                .validate(
                        page,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
