package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Amendments.contract;
import static dev.plimsoll.model.contract.diff.Amendments.diff;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bytes as OpenAPI 3.0 and as 3.1 write them.
class BinaryTextsTest {
    private static String body(String version, String text) {
        String schema = "{type: object, properties: {file: {type: string, " + text + "}}}";
        return contract(version, "In: " + schema + "\nOut: " + schema);
    }

    @ParameterizedTest
    @CsvSource({
        "format: binary,contentMediaType: application/octet-stream",
        "format: byte,contentEncoding: base64",
    })
    void theSameBytesAreNoChange(String old, String now) {
        assertThat(diff(body("3.0.3", old), body("3.1.0", now)).changes()).isEmpty();
        assertThat(diff(body("3.1.0", now), body("3.0.3", old)).changes()).isEmpty();
        assertThat(diff(body("3.1.0", old), body("3.1.0", now)).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "format: binary,contentMediaType: image/png",
        "format: binary,contentEncoding: base64",
        "format: byte,contentMediaType: application/octet-stream",
        "format: byte,contentEncoding: base32",
        "contentMediaType: application/octet-stream,contentEncoding: base64"
    })
    void otherBytesAreAChange(String old, String now) {
        assertThat(diff(body("3.1.0", old), body("3.1.0", now)).changes()).isNotEmpty();
    }

    @Test
    void whatIsInTheBase64IsStillCompared() {
        assertThat(diff(body("3.0.3", "format: byte"), body("3.1.0", "contentEncoding: base64, contentMediaType: a/b"))
                        .changes())
                .extracting(Change::rule)
                .contains("request-property-content-media-type-added");
    }
}
