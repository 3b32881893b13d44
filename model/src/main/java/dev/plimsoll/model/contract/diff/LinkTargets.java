package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where links lead. A link names its operation by an id or by a reference: when both versions name the same operation,
/// how they do it does not matter, nor what its path calls its parameters.
final class LinkTargets {
    private final Contract base;
    private final Contract revision;
    private final Pairing pairing;
    private @Nullable Index index;

    LinkTargets(Contract base, Contract revision, Pairing pairing) {
        this.base = base;
        this.revision = revision;
        this.pairing = pairing;
    }

    /// What links may lead to, looked up once: a contract may have a link for each of its responses.
    ///
    /// @param kept the revision's form of each operation of the base that it still has
    private record Index(Names base, Names revision, Map<OperationKey, Operation> kept) {}

    /// The operations of one version by what links call them; of two with one id the first is meant.
    private record Names(Map<String, Operation> byId, Map<String, Operation> byPointer) {
        static Names of(Contract contract) {
            Names names = new Names(new HashMap<>(), new HashMap<>());
            for (Operation operation : contract.operations()) {
                if (operation.operationId() != null) {
                    names.byId.putIfAbsent(operation.operationId(), operation);
                }
                names.byPointer.putIfAbsent(operation.origin().pointer(), operation);
            }
            return names;
        }

        @Nullable
        Operation operation(@Nullable String target) {
            if (target == null) {
                return null;
            }
            Operation named = byId.get(target);
            return named == null && target.startsWith("#/") ? byPointer.get(decoded(target.substring(1))) : named;
        }
    }

    /// Whether a link of the base and one of the revision lead to the same operation.
    boolean areSame(@Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return true;
        }
        Operation kept = kept(before);
        Operation found = index().revision().operation(after);
        return kept != null && found != null && kept.key().equals(found.key());
    }

    /// What the revision calls a parameter of the operation that a link of the base leads to.
    String name(@Nullable String target, String parameter) {
        Operation before = index().base().operation(target);
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
        Operation before = index().base().operation(target);
        return before == null ? null : index().kept().get(before.key());
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            Map<OperationKey, Operation> kept = new HashMap<>();
            pairing.pairs().forEach(pair -> kept.putIfAbsent(pair.base().key(), pair.revision()));
            known = new Index(Names.of(base), Names.of(revision), kept);
            index = known;
        }
        return known;
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
