package dev.plimsoll.model.contract;

/// What identifies one version of a contract without holding it.
///
/// @param name file or address as the user named it
/// @param title the contract's own title
/// @param version the contract's own version
/// @param format for example `OpenAPI 3.1.0`
/// @param digest SHA-256 of the bytes, 64 hex digits
/// @param operations how many operations it holds
public record ContractSummary(
        String name, String title, String version, String format, String digest, int operations) {}
