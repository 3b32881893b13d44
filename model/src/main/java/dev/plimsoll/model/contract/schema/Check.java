package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Pointer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Our own validator: quick, on flattened schemas, and honest about what it does not know. Witnesses are found with
/// it and proved by another one.
final class Check {
    private static final int DEEPEST = 200;
    /// How many questions about parts one question may lead to.
    static final int STEPS = 100_000;
    private final Flattening flattening;
    private final OpaqueCheck opaque;
    private final Map<String, Optional<Pattern>> patterns = new HashMap<>();
    /// Answers about values that come back in many messages; an absent answer is one not asked for yet.
    private final IdentityHashMap<JsonNode, Map<Flat, Answer>> answers = new IdentityHashMap<>();

    private record Answer(@Nullable Refusal refusal) {}

    private final Effort effort;
    private int depth;
    private int steps;

    Check(Flattening flattening) {
        this.flattening = flattening;
        this.effort = flattening.effort();
        this.opaque = new OpaqueCheck(this, flattening);
    }

    /// Announces a value that will be part of many messages, and that nobody changes from now on: what is found out
    /// about it is kept.
    void willAsk(JsonNode value) {
        if (value.isContainer() && !value.isEmpty()) {
            answers.computeIfAbsent(value, _ -> new HashMap<>());
        }
    }

    /// Forgets what was found out about announced values.
    void forget() {
        answers.clear();
    }

    boolean accepts(Flat flat, JsonNode value) {
        return refusal(flat, value, "") == null;
    }

    /// Null if the value is valid, otherwise the first certain reason against it, or an uncertain one.
    @Nullable
    Refusal refusal(Flat flat, JsonNode value, String at) {
        if (depth > DEEPEST) {
            return Refusal.unknown(at, "the schemas are nested too deeply to be checked");
        }
        Map<Flat, Answer> kept = value.isContainer() ? answers.get(value) : null;
        Answer before = kept == null ? null : kept.get(flat);
        if (before != null) {
            return before.refusal() == null ? null : before.refusal().under(at);
        }
        effort.spend(1);
        if (effort.isSpent()) {
            return Refusal.unknown(at, "the budget of steps for this comparison is used up");
        }
        if (depth == 0) {
            steps = STEPS;
        } else if (--steps < 0) {
            return Refusal.unknown(at, "the value takes more than " + STEPS + " steps to check");
        }
        depth++;
        try {
            Refusal refusal = all(flat, value, kept == null ? at : "");
            if (kept == null) {
                return refusal;
            }
            if (refusal == null || refusal.certain()) {
                kept.put(flat, new Answer(refusal)); // a doubt may come from the depth of this question only
            }
            return refusal == null ? null : refusal.under(at);
        } finally {
            depth--;
        }
    }

    private @Nullable Refusal all(Flat flat, JsonNode value, String at) {
        Kind kind = Kind.of(value);
        if (flat.kinds.isEmpty()) {
            return Refusal.certain(at, "no value is allowed here");
        }
        if (!flat.kinds.contains(kind)) {
            return Refusal.certain(at, kind.word() + " is not among the allowed types " + words(flat));
        }
        if (flat.values != null && !flat.values.containsKey(Values.key(value))) {
            return Refusal.certain(at, shortened(value) + " is not among the allowed values");
        }
        Refusal own = switch (kind) {
            case NUMBER -> number(flat, value, at);
            case STRING -> text(flat, value.stringValue(), at);
            case ARRAY -> array(flat, value, at);
            case OBJECT -> object(flat, value, at);
            case NULL, BOOLEAN -> null;
        };
        if (own != null && own.certain()) {
            return own;
        }
        return worst(own, compositions(flat, value, at));
    }

    /// What unions, exclusions and keywords without a structural rule have against the whole value.
    @Nullable
    Refusal compositions(Flat flat, JsonNode value, String at) {
        Refusal doubt = null;
        for (Union union : flat.unions) {
            doubt = worst(doubt, union(union, value, at));
            if (doubt != null && doubt.certain()) {
                return doubt;
            }
        }
        for (Schema not : flat.nots) {
            Refusal inner = refusal(flattening.of(not), value, at);
            if (inner == null) {
                return Refusal.certain(at, "a value that 'not' excludes");
            }
            doubt = worst(doubt, inner.certain() ? null : inner);
        }
        for (Flat.Opaque keyword : flat.opaque) {
            doubt = worst(doubt, opaque.refusal(keyword, value, at));
        }
        return doubt;
    }

    private @Nullable Refusal union(Union union, JsonNode value, String at) {
        int accepted = 0;
        Refusal doubt = null;
        for (Schema branch : union.branches()) {
            Refusal inner = refusal(flattening.of(branch), value, at);
            if (inner == null) {
                accepted++;
            } else if (!inner.certain()) {
                doubt = inner;
            }
            if (accepted > 0 && !union.exactlyOne()) {
                return null;
            }
        }
        if (accepted > 1) {
            return Refusal.certain(at, "it fits " + accepted + " branches of oneOf instead of one");
        }
        if (accepted == 1) {
            return doubt;
        }
        return doubt != null ? doubt : Refusal.certain(at, "it fits no branch of " + union.keyword());
    }

    private static @Nullable Refusal number(Flat flat, JsonNode value, String at) {
        if (flat.whole && !Values.isWhole(value)) {
            return Refusal.certain(at, value + " is not an integer");
        }
        BigDecimal number = value.decimalValue();
        if (flat.min != null && number.compareTo(flat.min) < (flat.minExclusive ? 1 : 0)) {
            return Refusal.certain(
                    at, value + " is below the minimum " + (flat.minExclusive ? "(exclusive) " : "") + flat.min);
        }
        if (flat.max != null && number.compareTo(flat.max) > (flat.maxExclusive ? -1 : 0)) {
            return Refusal.certain(
                    at, value + " is above the maximum " + (flat.maxExclusive ? "(exclusive) " : "") + flat.max);
        }
        for (BigDecimal step : flat.steps) {
            if (!Multiples.isMultiple(number, step)) {
                return Refusal.certain(at, value + " is not a multiple of " + step.toPlainString());
            }
        }
        if (FormatMeaning.isBeyond(number, flat.formats)) {
            return Refusal.unknown(at, value + " is out of the range of the format " + String.join(", ", flat.formats));
        }
        return flat.whole && !value.isIntegralNumber() && isDraft4(flat)
                ? Refusal.unknown(at, "whether " + value + " is an integer depends on who reads draft-04")
                : null;
    }

    /// Section 3.5 of draft-04: an integer is written without a fraction; later drafts look at the value.
    private static boolean isDraft4(Flat flat) {
        Schema owner = flat.owners.get("type");
        return owner != null && owner.dialect() == Dialect.DRAFT_4;
    }

    private @Nullable Refusal text(Flat flat, String text, String at) {
        int length = text.codePointCount(0, text.length());
        if (length < flat.minLength) {
            return Refusal.certain(at, "a text of " + length + " characters is shorter than " + flat.minLength);
        }
        if (length > flat.maxLength) {
            return Refusal.certain(at, "a text of " + length + " characters is longer than " + flat.maxLength);
        }
        Refusal doubt = null;
        for (String written : flat.patterns) {
            Pattern pattern = compiled(written);
            Boolean found = pattern == null ? null : Patterns.matches(pattern, text);
            if (found == null) {
                doubt = Refusal.unknown(at, "the pattern " + written + " is not understood or takes too long");
            } else if (!found) {
                return Refusal.certain(at, "\"" + text + "\" does not match the pattern " + written);
            }
        }
        for (String format : flat.formats) {
            Boolean fits = Formats.has(format, text);
            if (Boolean.FALSE.equals(fits)) {
                return Refusal.certain(at, "\"" + text + "\" is not of the format " + format);
            }
            doubt = fits == null ? Refusal.unknown(at, "the format " + format + " is not checked") : doubt;
        }
        return doubt;
    }

    private @Nullable Pattern compiled(String written) {
        return patterns.computeIfAbsent(written, text -> Optional.ofNullable(Patterns.compiled(text)))
                .orElse(null);
    }

    private @Nullable Refusal array(Flat flat, JsonNode value, String at) {
        if (value.size() < flat.minItems || value.size() > flat.maxItems) {
            return Refusal.certain(
                    at,
                    "a list of " + value.size() + " items is "
                            + (value.size() < flat.minItems
                                    ? "shorter than " + flat.minItems
                                    : "longer than " + flat.maxItems));
        }
        Set<String> seen = new HashSet<>();
        Refusal doubt = null;
        for (int index = 0; index < value.size(); index++) {
            JsonNode item = value.get(index);
            if (flat.unique && !seen.add(Values.key(item))) {
                return Refusal.certain(at + "/" + index, "the item comes twice and items must differ");
            }
            Refusal inner = refusal(flattening.of(flat.item(index)), item, "");
            doubt = worst(doubt, inner == null ? null : inner.under(at + "/" + index));
        }
        return doubt;
    }

    private @Nullable Refusal object(Flat flat, JsonNode value, String at) {
        for (String name : flat.required) {
            if (!value.has(name)) {
                return missing(at, name);
            }
        }
        if (value.size() < flat.minProperties || value.size() > flat.maxProperties) {
            return Refusal.certain(
                    at,
                    "an object of " + value.size() + " properties is "
                            + (value.size() < flat.minProperties
                                    ? "smaller than " + flat.minProperties
                                    : "larger than " + flat.maxProperties));
        }
        Refusal doubt = null;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (flat.isRefused(member.getKey())) {
                continue; // the keyword that refuses the name says why
            }
            Refusal inner = refusal(flattening.of(flat.property(member.getKey())), member.getValue(), "");
            doubt = worst(doubt, inner == null ? null : inner.under(at + Pointer.step(member.getKey())));
            if (doubt != null && doubt.certain()) {
                return doubt; // most branches of a union refuse an object by its first members
            }
        }
        return doubt;
    }

    static Refusal missing(String at, String name) {
        return Refusal.certain(at, "the required property '" + name + "' is missing");
    }

    static @Nullable Refusal worst(@Nullable Refusal left, @Nullable Refusal right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.certain() ? left : right;
    }

    private static List<String> words(Flat flat) {
        return flat.kinds.stream().map(Kind::word).toList();
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
