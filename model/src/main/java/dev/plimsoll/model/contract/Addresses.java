package dev.plimsoll.model.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// References as texts: RFC 3986 as far as schemas use it.
public final class Addresses {
    private Addresses() {}

    static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /// What follows `#`, percent-decoded; empty where nothing does.
    static String fragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? "" : decoded(reference.substring(hash + 1));
    }

    /// The address that a reference means, without fragment. What is no address stays as it is written, so that it
    /// leads nowhere.
    public static String resolve(String base, String reference) {
        String address = withoutFragment(reference);
        if (address.isEmpty()) {
            return base;
        }
        try {
            URI around = URI.create(base);
            boolean bare =
                    around.getRawAuthority() != null && around.getRawPath().isEmpty();
            URI from = bare ? URI.create(base + "/") : around;
            return from.resolve(URI.create(address)).toString();
        } catch (IllegalArgumentException _) {
            return address; // found only if a document was given under this very name
        }
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment; // a stray '%' stands for itself
        }
    }
}
