package dev.plimsoll.model.contract.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.SchemaGraph;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A schema document, for us and for the library that judges us.
record JudgedSchema(SchemaGraph graph, com.networknt.schema.Schema judge) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static JudgedSchema of(Dialect dialect, String text) {
        JsonNode document = MAPPER.readTree(text);
        return new JudgedSchema(
                new SchemaGraph(Fixtures.node(document), "schema.json", dialect),
                SchemaRegistry.withDefaultDialect(library(dialect)).getSchema(document));
    }

    private static com.networknt.schema.dialect.Dialect library(Dialect dialect) {
        return switch (dialect) {
            case DRAFT_4 -> Dialects.getDraft4();
            case DRAFT_6 -> Dialects.getDraft6();
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12, OPENAPI_3_1 -> Dialects.getDraft202012();
            case OPENAPI_3_0, SWAGGER_2_0 -> Dialects.getOpenApi30();
        };
    }

    Schema schema() {
        return graph.schema(graph.root());
    }

    boolean accepts(JsonNode value) {
        return judge.validate(
                        value,
                        (ExecutionContext context) ->
                                context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }
}
