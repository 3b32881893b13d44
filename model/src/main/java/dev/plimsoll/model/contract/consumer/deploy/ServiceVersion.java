package dev.plimsoll.model.contract.consumer.deploy;

import java.util.Comparator;

/// A version of a service: what is built once and deployed.
///
/// @param service its name, as pacts have it
/// @param version whatever the team counts by: a number, a commit
public record ServiceVersion(String service, String version) implements Comparable<ServiceVersion> {
    private static final Comparator<ServiceVersion> ORDER =
            Comparator.comparing(ServiceVersion::service).thenComparing(ServiceVersion::version);

    public ServiceVersion {
        if (service.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "a service and its version have a name each, not '" + service + "' and '" + version + "'");
        }
    }

    /// @param text `NAME@VERSION`; the last `@` counts
    /// @throws IllegalArgumentException if it is written another way
    public static ServiceVersion of(String text) {
        int sign = text.lastIndexOf('@');
        if (sign < 1 || sign == text.length() - 1) {
            throw new IllegalArgumentException(
                    "a version of a service is written NAME@VERSION, for example shop@12, not '" + text + "'");
        }
        return new ServiceVersion(text.substring(0, sign), text.substring(sign + 1));
    }

    @Override
    public int compareTo(ServiceVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return service + "@" + version;
    }
}
