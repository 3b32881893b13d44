package dev.plimsoll.model.contract.diff;

/// A small amendment that a rule finds: what a person changes, and the frame that makes a whole contract of it.
///
/// @param frame what stands around the changed text
/// @param before the text in the base
/// @param after the text in the revision
public record RuleExample(Frame frame, String before, String after) {
    /// What stands around the changed text. `%s` is its place.
    public enum Frame {
        /// The schema of a request body.
        REQUEST_BODY("post: {requestBody: {required: true, content: {application/json: {schema: %s}}}, responses: {}}"),
        /// The schema of the property `note` in a request body.
        REQUEST_PROPERTY("post: {requestBody: {required: true, content: {application/json: {schema:"
                + " {type: object, properties: {note: %s}}}}}, responses: {}}"),
        /// The schema of a query parameter.
        REQUEST_PARAMETER("get: {parameters: [{name: note, in: query, schema: %s}], responses: {}}"),
        /// The schema of the property `note` in a query parameter that is an object.
        REQUEST_PARAMETER_PROPERTY("get: {parameters: [{name: filter, in: query, schema:"
                + " {type: object, properties: {note: %s}}}], responses: {}}"),
        /// The schema of an answer.
        RESPONSE_BODY("get: {responses: {'200': {description: ok, content: {application/json: {schema: %s}}}}}"),
        /// The schema of the property `note` in an answer.
        RESPONSE_PROPERTY("get: {responses: {'200': {description: ok, content: {application/json: {schema:"
                + " {type: object, properties: {note: %s}}}}}}}"),
        /// The schema of a header of an answer.
        RESPONSE_HEADER("get: {responses: {'200': {description: ok, headers: {Note: {schema: %s}}}}}"),
        /// The schema of the property `note` in a header that is an object.
        RESPONSE_HEADER_PROPERTY("get: {responses: {'200': {description: ok, headers: {Note: {schema:"
                + " {type: object, properties: {note: %s}}}}}}}"),
        /// The operations of the path `/notes`.
        OPERATIONS("%s"),
        /// A callback of the path `/notes`: what the provider sends.
        PUSH("post: {callbacks: {done: {'{$request.body#/url}': {post: {%s}}}}, responses: {}}"),
        /// The definition of the security scheme `login`, which `/notes` asks for.
        SECURITY_SCHEME("get: {security: [{login: []}], responses: {'200': {description: ok}}}"),
        /// A part of the document itself.
        DOCUMENT("get: {responses: {'200': {description: ok}}}");

        private final String operations;

        Frame(String operations) {
            this.operations = operations;
        }

        /// Whether a schema stands at its place.
        boolean holdsSchema() {
            return compareTo(OPERATIONS) < 0;
        }
    }

    /// The base as a whole contract in YAML.
    public String baseContract() {
        return contract("1", before);
    }

    /// The revision as a whole contract in YAML.
    public String revisionContract() {
        return contract("2", after);
    }

    private String contract(String version, String text) {
        return """
            openapi: 3.1.0
            info: {title: Notes, version: '%s'}
            %s
            paths:
              /notes: {%s}
              /health: {get: {responses: {'200': {description: ok}}}}
            components:
              schemas:
                Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string}}}
              securitySchemes:
                key: {type: apiKey, in: header, name: Key}
                token: {type: http, scheme: bearer}
                %s
            """.formatted(
                        version,
                        frame == Frame.DOCUMENT ? text : "",
                        frame.operations.replace("%s", text).replace("application/json", mediaType(text)),
                        frame == Frame.SECURITY_SCHEME ? "login: " + text : "");
    }

    /// What a schema says of XML counts in XML only.
    private static String mediaType(String text) {
        return text.contains("xml: {") ? "application/xml" : "application/json";
    }
}
