package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.diff.RuleExample.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Examples for the rules about servers, security schemes, links, forms of messages, and what the provider sends.
final class SurfaceExamples {
    private static final String SECURITY = "api-security-component-";

    private final Map<String, RuleExample> byRule = new LinkedHashMap<>();

    SurfaceExamples() {
        servers();
        securitySchemes();
        links();
        parameters();
        bodies();
        statuses();
        pushes();
        answers();
    }

    Map<String, RuleExample> byRule() {
        return byRule;
    }

    private void servers() {
        String one = "servers: [{url: 'https://notes.test/v1'}]";
        String two = "servers: [{url: 'https://notes.test/v1'}, {url: 'https://old.test'}]";
        both(Frame.DOCUMENT, "server-added", "server-removed", one, two);
        put(Frame.DOCUMENT, "server-path-changed", one, one.replace("v1", "v2"));
        String choice = "servers: [{url: 'https://{at}.test', variables: {at: {default: eu, enum: [eu, us]}}}]";
        both(
                Frame.DOCUMENT,
                "server-variable-value-removed",
                "server-variable-value-added",
                choice,
                choice.replace(", us", ""));
        put(Frame.DOCUMENT, "server-variable-default-changed", choice, choice.replace("default: eu", "default: us"));
    }

    private void securitySchemes() {
        String key = "{type: apiKey, in: header, name: Key}";
        scheme("type-changed", key, "{type: http, scheme: basic}");
        scheme("in-changed", key, key.replace("header", "query"));
        scheme("name-changed", key, key.replace("Key}", "Api-Key}"));
        scheme("scheme-changed", "{type: http, scheme: basic}", "{type: http, scheme: bearer}");
        scheme("deprecated", key, key.replace("type", "deprecated: true, type"));
        scheme("reactivated", key.replace("type", "deprecated: true, type"), key);
        String discovery = "{type: openIdConnect, openIdConnectUrl: 'https://a.test'}";
        scheme("open-id-url-changed", discovery, discovery.replace("a.test", "b.test"));
        String metadata = "{type: oauth2, oauth2MetadataUrl: 'https://a.test', flows: {}}";
        scheme("oauth-metadata-url-changed", metadata, metadata.replace("a.test", "b.test"));
        String code = "{type: oauth2, flows: {authorizationCode: {authorizationUrl: /a, tokenUrl: /t, refreshUrl: /r,"
                + " scopes: {read: reads}}}}";
        scheme("oauth-url-changed", code, code.replace("/a,", "/b,"));
        scheme("oauth-token-url-changed", code, code.replace("/t,", "/u,"));
        scheme("oauth-refresh-url-changed", code, code.replace("/r,", "/s,"));
        String device = "{type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t, scopes:"
                + " {}}}}";
        scheme("oauth-device-url-changed", device, device.replace("/d,", "/e,"));
        String more = code.replace("{read: reads}", "{read: reads, write: writes}");
        both(Frame.SECURITY_SCHEME, SECURITY + "oauth-scope-added", SECURITY + "oauth-scope-removed", code, more);
        String flows = code.replace("flows: {", "flows: {password: {tokenUrl: /p, scopes: {}}, ");
        both(Frame.SECURITY_SCHEME, SECURITY + "oauth-flow-added", SECURITY + "oauth-flow-removed", code, flows);
    }

    private void scheme(String rule, String before, String after) {
        put(Frame.SECURITY_SCHEME, SECURITY + rule, before, after);
    }

    private void links() {
        String none = "get: {responses: {'200': {description: ok}}}";
        String link = none.replace(
                "ok}", "ok, links: {next: {operationId: next, parameters: {id: $response.body#/id}, requestBody: 1}}}");
        both(Frame.OPERATIONS, "response-link-added", "response-link-removed", none, link);
        put(Frame.OPERATIONS, "response-link-operation-changed", link, link.replace("Id: next", "Id: last"));
        put(Frame.OPERATIONS, "response-link-parameter-changed", link, link.replace("#/id", "#/key"));
        put(Frame.OPERATIONS, "response-link-body-changed", link, link.replace("requestBody: 1", "requestBody: 2"));
        both(
                Frame.OPERATIONS,
                "response-link-parameter-removed",
                "response-link-parameter-added",
                link,
                link.replace("id: $response.body#/id", ""));
    }

    private void parameters() {
        String get =
                "get: {parameters: [{name: q, in: query, allowReserved: true, allowEmptyValue: true, schema: {type:"
                        + " string}}], responses: {}}";
        put(
                Frame.OPERATIONS,
                "request-parameter-allow-reserved-changed",
                get,
                get.replace("Reserved: true", "Reserved: false"));
        put(Frame.OPERATIONS, "request-parameter-empty-value-changed", get, get.replace("Value: true", "Value: false"));
        String list = "schema: {type: array, items: {type: string}}";
        String query = "get: {parameters: [{name: q, in: query, " + list + "}], responses: {}}";
        put(
                Frame.OPERATIONS,
                "request-parameter-media-type-changed",
                query,
                query.replace(list, "content: {application/json: {" + list + "}}"));
        String header =
                "get: {responses: {'200': {description: ok, headers: {Note: {explode: false, schema: {type: object,"
                        + " required: [a], properties: {a: {type: string}}}}}}}}";
        put(Frame.OPERATIONS, "response-header-style-changed", header, header.replace("false", "true"));
    }

    private void bodies() {
        String text = "post: {requestBody: {content: {text/plain: {}}}, responses: {}}";
        put(Frame.OPERATIONS, "request-body-media-type-generalized", text, text.replace("text/plain", "text/*"));
        String answer = "get: {responses: {'200': {description: ok, content: {application/json: {}}}}}";
        put(Frame.OPERATIONS, "response-media-type-name-changed", answer, answer.replace("json", "hal+json"));
        put(Frame.OPERATIONS, "response-media-type-name-generalized", answer, answer.replace("json", "*"));
        String part = "{multipart/form-data: {encoding: {photo: {contentType: image/png, explode: true}}}}";
        for (String frame : List.of("request-body", "response-body")) {
            String form = frame.equals("request-body")
                    ? "post: {requestBody: {content: " + part + "}, responses: {}}"
                    : "get: {responses: {'200': {description: ok, content: " + part + "}}}";
            put(Frame.OPERATIONS, frame + "-encoding-content-type-changed", form, form.replace("png", "gif"));
            put(Frame.OPERATIONS, frame + "-encoding-style-changed", form, form.replace("true", "false"));
            put(
                    Frame.OPERATIONS,
                    frame + "-encoding-headers-changed",
                    form,
                    form.replace("explode: true", "explode: true, headers: {X-Note: {schema: {}}}"));
        }
    }

    private void statuses() {
        String range = "get: {responses: {2XX: {description: ok}}}";
        both(
                Frame.OPERATIONS,
                "response-status-specialized",
                "response-status-generalized",
                range,
                range.replace("2XX", "'200'"));
    }

    private void pushes() {
        String hook = "webhooks: {note: {post: {responses: {'200': {description: ok}}}}}";
        both(Frame.DOCUMENT, "webhook-removed", "webhook-added", hook, "webhooks: {}");
        String callback = "post: {callbacks: {done: {'{$request.body#/url}': {post: {responses: {}}}}}, responses: {}}";
        both(Frame.OPERATIONS, "callback-removed", "callback-added", callback, "post: {responses: {}}");
        put(Frame.OPERATIONS, "callback-address-changed", callback, callback.replace("/url", "/address"));
        String silent = "responses: {}";
        String required = "parameters: [{name: Note, in: header, required: true, schema: {}}], responses: {}";
        String optional = required.replace("required: true, ", "");
        put(Frame.PUSH, "push-required-parameter-removed", required, silent);
        both(Frame.PUSH, "push-optional-parameter-removed", "push-parameter-added", optional, silent);
        both(Frame.PUSH, "push-parameter-became-optional", "push-parameter-became-required", required, optional);
        put(Frame.PUSH, "push-parameter-style-changed", required, required.replace("schema", "explode: true, schema"));
        String body = "requestBody: {required: true, content: {application/json: {schema: {}}}}, responses: {}";
        both(Frame.PUSH, "push-body-removed", "push-body-added", body, silent);
        both(Frame.PUSH, "push-body-became-optional", "push-body-became-required", body, body.replace("true", "false"));
        String two = body.replace("{application", "{text/plain: {}, application");
        both(Frame.PUSH, "push-media-type-added", "push-media-type-removed", body, two);
        both(Frame.PUSH, "push-body-schema-removed", "push-body-schema-added", body, body.replace("schema: {}", ""));
    }

    private void answers() {
        String ok = "responses: {'200': {description: ok}}";
        String two = "responses: {'200': {description: ok}, '202': {description: later}}";
        both(Frame.PUSH, "push-answer-status-added", "push-answer-status-removed", ok, two);
        String json = "responses: {'200': {description: ok, content: {application/json: {}}}}";
        String also = json.replace("{application", "{text/plain: {}, application");
        both(Frame.PUSH, "push-answer-media-type-added", "push-answer-media-type-removed", json, also);
        String optional = "responses: {'200': {description: ok, headers: {Note: {schema: {}}}}}";
        String required = optional.replace("schema: {}", "required: true, schema: {}");
        put(Frame.PUSH, "push-answer-required-header-added", ok, required);
        both(Frame.PUSH, "push-answer-optional-header-added", "push-answer-header-removed", ok, optional);
        both(
                Frame.PUSH,
                "push-answer-header-became-required",
                "push-answer-header-became-optional",
                optional,
                required);
    }

    private void put(Frame frame, String rule, String before, String after) {
        byRule.put(rule, new RuleExample(frame, before, after));
    }

    /// The same amendment forth and back.
    private void both(Frame frame, String rule, String back, String before, String after) {
        put(frame, rule, before, after);
        put(frame, back, after, before);
    }
}
