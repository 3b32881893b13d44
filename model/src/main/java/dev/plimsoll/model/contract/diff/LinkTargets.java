package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where links lead. A link names its operation by an id or by a reference: when both versions name the same operation,
/// how they do it does not matter, nor what its path calls its parameters.
final class LinkTargets {
    private final Contract base;
    private final Contract revision;
    private final Pairing pairing;

    LinkTargets(Contract base, Contract revision, Pairing pairing) {
        this.base = base;
        this.revision = revision;
        this.pairing = pairing;
    }

    /// Whether a link of the base and one of the revision lead to the same operation.
    boolean areSame(@Nullable String before, @Nullable String after) {
        Operation kept = kept(before);
        Operation found = operation(revision, after);
        return Objects.equals(before, after)
                || (kept != null && found != null && kept.key().equals(found.key()));
    }

    /// What the revision calls a parameter of the operation that a link of the base leads to.
    String name(@Nullable String target, String parameter) {
        Operation before = operation(base, target);
        Operation after = kept(target);
        if (before == null || after == null) {
            return parameter;
        }
        String prefix = parameter.startsWith("path.") ? "path." : "";
        List<String> names = PathShape.names(before.key().path());
        int place = names.indexOf(parameter.substring(prefix.length()));
        List<String> renamed = PathShape.names(after.key().path());
        return place < 0 || place >= renamed.size() ? parameter : prefix + renamed.get(place);
    }

    /// The revision's form of the operation that a link of the base leads to; null where there is none.
    private @Nullable Operation kept(@Nullable String target) {
        Operation before = operation(base, target);
        if (before == null) {
            return null;
        }
        return pairing.pairs().stream()
                .filter(pair -> pair.base().key().equals(before.key()))
                .map(Pairing.Pair::revision)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Operation operation(Contract contract, @Nullable String target) {
        if (target == null) {
            return null;
        }
        String pointer = target.startsWith("#/") ? decoded(target.substring(1)) : null;
        return contract.operations().stream()
                .filter(operation -> target.equals(operation.operationId())
                        || operation.origin().pointer().equals(pointer))
                .findFirst()
                .orElse(null);
    }

    /// A reference is a URI: the braces of a template are written `%7B` and `%7D` in there.
    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment; // a per cent sign that stands for itself
        }
    }
}
