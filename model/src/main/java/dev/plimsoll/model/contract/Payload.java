package dev.plimsoll.model.contract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A body of one media type.
///
/// @param mediaType as written, for example `application/json` or `text/*`
/// @param schema null where the contract gives none: anything goes
/// @param itemSchema schema of each item of a sequence (`application/jsonl`, `text/event-stream` …); null where the
///     contract gives none
/// @param encodings how the properties of a form travel, in the order of the file
public record Payload(
        String mediaType,
        @Nullable Schema schema,
        @Nullable Schema itemSchema,
        List<Encoding> encodings,
        Origin origin) {
    /// The media type of documents that a JSON Schema describes which stands alone (JSON Schema 2019-09, 14.2).
    public static final String DOCUMENT = "application/schema-instance+json";

    public Payload {
        encodings = List.copyOf(encodings);
    }

    public Payload(String mediaType, @Nullable Schema schema, Origin origin) {
        this(mediaType, schema, null, List.of(), origin);
    }

    /// How a property of a form travels; null where the contract does not say.
    public @Nullable Encoding encoding(String property) {
        return encodings.stream()
                .filter(encoding -> encoding.property().equals(property))
                .findFirst()
                .orElse(null);
    }

    /// The media type without its parameters, in lower case.
    public String bareType() {
        return bareType(mediaType);
    }

    /// A media type without its parameters, in lower case.
    public static String bareType(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Whether the body is plain text, which stands for a text, a number or a boolean: `text/*` without the types that
    /// have a form of their own.
    public boolean isPlainText() {
        return isPlainText(bareType());
    }

    /// The same of a media type without parameters.
    public static boolean isPlainText(String bareType) {
        return bareType.startsWith("text/")
                && !bareType.matches("text/(json|xml|event-stream|(x-)?yaml|.*[+](xml|json|yaml))");
    }

    /// Whether the body is XML (RFC 7303).
    public boolean isXml() {
        return isXml(bareType());
    }

    /// The same of a media type without parameters.
    public static boolean isXml(String bareType) {
        return bareType.endsWith("/xml") || bareType.endsWith("+xml");
    }

    /// Whether the body is JSON: `application/json`, `text/json` or a `+json` suffix (RFC 6839).
    public boolean isJson() {
        String bare = bareType();
        return bare.endsWith("/json") || bare.endsWith("+json") || bare.equals("*/*") || bare.equals("application/*");
    }
}
