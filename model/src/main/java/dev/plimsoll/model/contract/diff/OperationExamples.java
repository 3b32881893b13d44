package dev.plimsoll.model.contract.diff;

import java.util.LinkedHashMap;
import java.util.Map;

/// Examples for the rules about operations, parameters, bodies, answers and their properties.
final class OperationExamples {
    private static final String ANSWER = "responses: {'200': {description: ok}}";
    private static final String GET = "get: {" + ANSWER + "}";
    private static final String JSON = "{application/json: {schema: {type: object}}}";

    private final Map<String, RuleExample> byRule = new LinkedHashMap<>();

    OperationExamples() {
        operations();
        promises();
        names();
        security();
        parameters();
        bodies();
        answers();
        headers();
        requestProperties();
        responseProperties();
    }

    Map<String, RuleExample> byRule() {
        return byRule;
    }

    private void operations() {
        both("endpoint-added", "api-removed-without-deprecation", GET, GET + ", delete: {" + ANSWER + "}");
        put("api-path-removed-without-deprecation", GET, "");
        put("api-path-removed-with-deprecation", deprecated(GET), "");
        put("api-removed-with-deprecation", deprecated(GET) + ", put: {" + ANSWER + "}", "put: {" + ANSWER + "}");
        String dated = deprecated(GET).replace("true,", "true, x-sunset: '2099-01-31',");
        put("api-path-removed-before-sunset", dated, "");
        put("api-removed-before-sunset", dated + ", put: {" + ANSWER + "}", "put: {" + ANSWER + "}");
    }

    private void promises() {
        String old = deprecated(GET);
        String dated = old.replace("true,", "true, x-sunset: '2099-01-31',");
        String soon = dated.replace("'2099-01-31'", "soon");
        both("endpoint-deprecated", "endpoint-reactivated", GET, old);
        put("endpoint-deprecated-with-sunset", GET, dated);
        put("api-deprecated-sunset-parse", GET, soon);
        put("api-path-sunset-parse", dated, soon);
        put("sunset-deleted", dated, old);
        put("api-sunset-date-changed-too-small", dated, dated.replace("2099", "2098"));
        String beta = GET.replace("{responses", "{x-stability-level: beta, responses");
        both("api-stability-increased", "api-stability-decreased", beta, beta.replace("beta", "stable"));
        put("api-invalid-stability-level", beta, beta.replace("beta", "good"));
        for (RuleExample.Frame frame :
                new RuleExample.Frame[] {RuleExample.Frame.REQUEST_PROPERTY, RuleExample.Frame.RESPONSE_PROPERTY}) {
            String rule = frame.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-stability-";
            String before = "{type: string, x-stability-level: beta}";
            String after = "{type: string, x-stability-level: stable}";
            byRule.put(rule + "increased", new RuleExample(frame, before, after));
            byRule.put(rule + "decreased", new RuleExample(frame, after, before));
        }
    }

    private void names() {
        String named = GET.replace("{responses", "{operationId: readNotes, responses");
        both("api-operation-id-added", "api-operation-id-removed", GET, named);
        both("api-tag-added", "api-tag-removed", GET, GET.replace("{responses", "{tags: [notes], responses"));
    }

    private void security() {
        String key = GET.replace("{responses", "{security: [{key: []}], responses");
        both("api-security-added", "api-security-removed", key, key.replace("[]}]", "[]}, {token: []}]"));
    }

    private void parameters() {
        String optional = "get: {parameters: [{name: size, in: query, schema: {type: integer}}], " + ANSWER + "}";
        String required = optional.replace("query,", "query, required: true,");
        String old = optional.replace("query,", "query, deprecated: true,");
        both("new-optional-request-parameter", "request-parameter-removed", GET, optional);
        put("new-required-request-parameter", GET, required);
        both("request-parameter-became-required", "request-parameter-became-optional", optional, required);
        String list = optional.replace("{type: integer}", "{type: array}");
        put("request-parameter-style-changed", list, list.replace("query,", "query, style: pipeDelimited,"));
        put("request-parameter-removed-with-deprecation", old, GET);
        put("request-parameter-removed-before-sunset", old.replace("true,", "true, x-sunset: '2099-01-31',"), GET);
        put("request-parameter-sunset-parse", optional, old.replace("true,", "true, x-sunset: soon,"));
    }

    private void bodies() {
        String none = "post: {" + ANSWER + "}";
        String optional = "post: {requestBody: {content: " + JSON + "}, " + ANSWER + "}";
        String required = optional.replace("{content", "{required: true, content");
        String free = optional.replace("{schema: {type: object}}", "{}");
        both("request-body-added-optional", "request-body-removed", none, optional);
        put("request-body-added-required", none, required);
        both("request-body-became-required", "request-body-became-optional", optional, required);
        both(
                "request-body-media-type-added",
                "request-body-media-type-removed",
                optional,
                optional.replace("content: {", "content: {text/csv: {}, "));
        both("request-body-media-type-schema-added", "request-body-media-type-schema-removed", free, optional);
    }

    private void answers() {
        both(
                "response-success-status-added",
                "response-success-status-removed",
                GET,
                GET.replace("}}}", "}, '202': {description: later}}}"));
        both(
                "response-non-success-status-added",
                "response-non-success-status-removed",
                GET,
                GET.replace("}}}", "}, '404': {description: none}}}"));
        String json = GET.replace("ok}", "ok, content: " + JSON + "}");
        both(
                "response-media-type-added",
                "response-media-type-removed",
                json,
                json.replace("content: {", "content: {text/csv: {}, "));
        both(
                "response-body-media-type-schema-added",
                "response-body-media-type-schema-removed",
                json.replace("{schema: {type: object}}", "{}"),
                json);
    }

    private void headers() {
        String optional = GET.replace("ok}", "ok, headers: {ETag: {schema: {type: string}}}}");
        String required = optional.replace("{schema", "{required: true, schema");
        both("response-header-added", "optional-response-header-removed", GET, optional);
        put("required-response-header-removed", required, GET);
        both("response-header-became-required", "response-header-became-optional", optional, required);
    }

    private void requestProperties() {
        RuleExample.Frame frame = RuleExample.Frame.REQUEST_BODY;
        String one = "{type: object, properties: {a: {type: string}}}";
        String two = "{type: object, properties: {a: {type: string}, b: {type: string}}}";
        String need = two.replace("object,", "object, required: [b],");
        String filled = need.replace("b: {type: string", "b: {type: string, default: x");
        properties(frame, "new-optional-request-property", "request-property-removed", one, two);
        put(frame, "new-required-request-property", one, need);
        put(frame, "new-required-request-property-with-default", one, filled);
        properties(frame, "request-property-became-required", "request-property-became-optional", two, need);
        put(frame, "request-property-became-required-with-default", filled.replace(" required: [b],", ""), filled);
        access(frame, "request", two, need);
    }

    private void responseProperties() {
        RuleExample.Frame frame = RuleExample.Frame.RESPONSE_BODY;
        String one = "{type: object, properties: {a: {type: string}}}";
        String two = "{type: object, properties: {a: {type: string}, b: {type: string}}}";
        String need = two.replace("object,", "object, required: [b],");
        properties(frame, "response-optional-property-added", "response-optional-property-removed", one, two);
        properties(frame, "response-required-property-added", "response-required-property-removed", one, need);
        properties(frame, "response-property-became-required", "response-property-became-optional", two, need);
        access(frame, "response", two, need);
        String secret = two.replace("b: {type: string", "b: {type: string, writeOnly: true");
        String needed = need.replace("b: {type: string", "b: {type: string, writeOnly: true");
        properties(
                frame,
                "response-optional-write-only-property-added",
                "response-optional-write-only-property-removed",
                one,
                secret);
        properties(
                frame,
                "response-required-write-only-property-added",
                "response-required-write-only-property-removed",
                one,
                needed);
        properties(
                frame,
                "response-write-only-property-became-required",
                "response-write-only-property-became-optional",
                secret,
                needed);
    }

    private void access(RuleExample.Frame frame, String side, String optional, String required) {
        for (String word : new String[] {"read", "write"}) {
            String marked = "b: {type: string, " + word + "Only: true";
            String start = side + "-optional-property-became-";
            properties(
                    frame,
                    start + word + "-only",
                    start + "not-" + word + "-only",
                    optional,
                    optional.replace("b: {type: string", marked));
            start = side + "-required-property-became-";
            properties(
                    frame,
                    start + word + "-only",
                    start + "not-" + word + "-only",
                    required,
                    required.replace("b: {type: string", marked));
        }
    }

    private static String deprecated(String operation) {
        return operation.replace("{responses", "{deprecated: true, responses");
    }

    private void both(String there, String back, String before, String after) {
        put(there, before, after);
        put(back, after, before);
    }

    private void put(String rule, String before, String after) {
        put(RuleExample.Frame.OPERATIONS, rule, before, after);
    }

    private void properties(RuleExample.Frame frame, String there, String back, String before, String after) {
        put(frame, there, before, after);
        put(frame, back, after, before);
    }

    private void put(RuleExample.Frame frame, String rule, String before, String after) {
        byRule.put(rule, new RuleExample(frame, before, after));
    }
}
