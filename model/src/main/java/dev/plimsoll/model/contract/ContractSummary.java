package dev.plimsoll.model.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.model.json.Sha256;

/// What identifies one version of a contract.
///
/// @param name file or address as the user named it
/// @param title the contract's own title
/// @param version the contract's own version
/// @param format for example `OpenAPI 3.1.0`
/// @param content SHA-256 of the bytes
/// @param operations how many operations it holds
public record ContractSummary(
        String name,
        String title,
        String version,
        String format,
        @JsonProperty("digest") Sha256 content,
        int operations) {

    /// @param digest SHA-256 of the bytes, 64 hex digits
    public ContractSummary(String name, String title, String version, String format, String digest, int operations) {
        this(name, title, version, format, Sha256.of(digest), operations);
    }

    /// SHA-256 of the bytes, 64 hex digits.
    public String digest() {
        return content.digits();
    }
}
