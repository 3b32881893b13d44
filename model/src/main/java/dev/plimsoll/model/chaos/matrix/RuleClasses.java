package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.diff.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which class of changes a rule of the diff belongs to. Rules about schemas are named alike for each part of an
/// exchange (`request-body-`, `response-property-` …), so one line covers them all by what follows that beginning; the
/// other rules are listed one by one.
public final class RuleClasses {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// How ids of schema rules begin; the longer before the shorter that they contain.
    private static final List<String> PARTS = List.of(
            "request-parameter-property-",
            "response-header-property-",
            "request-property-",
            "response-property-",
            "request-parameter-",
            "response-header-",
            "request-body-",
            "response-body-");

    private static final Map<String, ChangeClass> BY_ID = table("""
        field-added:
            new-required-request-property new-required-request-property-with-default
            new-optional-request-property response-required-property-added
            response-optional-property-added request-required-property-became-not-read-only
            request-optional-property-became-not-read-only
            response-required-property-became-not-write-only
            response-optional-property-became-not-write-only
        field-removed:
            request-property-removed response-required-property-removed
            response-optional-property-removed request-required-property-became-read-only
            request-optional-property-became-read-only response-required-property-became-write-only
            response-optional-property-became-write-only
        field-optional:
            request-property-became-optional response-property-became-optional
        field-required:
            request-property-became-required request-property-became-required-with-default
            response-property-became-required
        status-added:
            response-success-status-added response-non-success-status-added response-status-generalized
            push-answer-status-added
        status-removed:
            response-success-status-removed response-non-success-status-removed
            response-status-specialized push-answer-status-removed
        media-type-changed:
            request-body-media-type-removed request-body-media-type-added
            request-body-media-type-generalized response-media-type-removed response-media-type-added
            response-media-type-name-changed response-media-type-name-generalized
            request-body-encoding-content-type-changed request-body-encoding-style-changed
            request-body-encoding-headers-changed response-body-encoding-content-type-changed
            response-body-encoding-style-changed response-body-encoding-headers-changed
            push-media-type-added push-media-type-removed push-answer-media-type-added
            push-answer-media-type-removed
        body-changed:
            request-body-added-required request-body-added-optional request-body-removed
            request-body-became-required request-body-became-optional
            request-body-media-type-schema-added request-body-media-type-schema-removed
            response-body-media-type-schema-added response-body-media-type-schema-removed
            push-body-removed push-body-added push-body-became-optional push-body-became-required
            push-body-schema-removed push-body-schema-added
        parameter-added:
            new-required-request-parameter new-optional-request-parameter
            request-parameter-became-required push-parameter-added push-parameter-became-required
        parameter-removed:
            request-parameter-removed request-parameter-became-optional
            request-parameter-removed-before-sunset request-parameter-removed-with-deprecation
            push-required-parameter-removed push-optional-parameter-removed
            push-parameter-became-optional
        parameter-style-changed:
            request-parameter-style-changed request-parameter-allow-reserved-changed
            request-parameter-empty-value-changed request-parameter-media-type-changed
            response-header-style-changed push-parameter-style-changed
        header-added:
            response-header-added response-header-became-required push-answer-required-header-added
            push-answer-optional-header-added push-answer-header-became-required
        header-removed:
            required-response-header-removed optional-response-header-removed
            response-header-became-optional push-answer-header-removed
            push-answer-header-became-optional
        operation-added:
            endpoint-added webhook-added callback-added channel-operation-added
        operation-removed:
            api-path-removed-without-deprecation api-path-removed-with-deprecation
            api-removed-without-deprecation api-removed-with-deprecation api-path-removed-before-sunset
            api-removed-before-sunset webhook-removed callback-removed channel-operation-removed
        security-changed:
            api-security-removed api-security-added api-security-component-added
            api-security-component-removed api-security-component-type-changed
            api-security-component-in-changed api-security-component-name-changed
            api-security-component-scheme-changed api-security-component-open-id-url-changed
            api-security-component-oauth-url-changed api-security-component-oauth-token-url-changed
            api-security-component-oauth-refresh-url-changed
            api-security-component-oauth-device-url-changed
            api-security-component-oauth-metadata-url-changed api-security-component-oauth-flow-removed
            api-security-component-oauth-flow-added api-security-component-oauth-scope-removed
            api-security-component-oauth-scope-added
        address-changed:
            server-removed server-path-changed server-added server-variable-value-removed
            server-variable-value-added server-variable-default-changed callback-address-changed
        link-changed:
            response-link-removed response-link-operation-changed response-link-parameter-changed
            response-link-parameter-removed response-link-body-changed response-link-parameter-added
            response-link-added
        lifetime-changed:
            endpoint-deprecated endpoint-deprecated-with-sunset endpoint-reactivated
            api-security-component-deprecated api-security-component-reactivated
            api-sunset-date-changed-too-small sunset-deleted api-path-sunset-parse
            api-deprecated-sunset-parse request-parameter-sunset-parse api-stability-decreased
            api-stability-increased api-invalid-stability-level request-property-stability-decreased
            request-property-stability-increased response-property-stability-decreased
            response-property-stability-increased
        type-changed:
            response-header-type-compatible
        wording:
            api-operation-id-removed api-operation-id-added api-tag-removed api-tag-added
            api-version-not-bumped api-major-version-not-bumped api-version-decreased
            response-write-only-property-became-optional response-write-only-property-became-required
            request-required-property-became-write-only request-required-property-became-not-write-only
            request-optional-property-became-write-only request-optional-property-became-not-write-only
            response-required-property-became-read-only response-required-property-became-not-read-only
            response-optional-property-became-read-only response-optional-property-became-not-read-only
            response-required-write-only-property-added response-required-write-only-property-removed
            response-optional-write-only-property-added response-optional-write-only-property-removed
        """);

    private static final Map<String, ChangeClass> BY_ENDING = table("""
        type-changed:
            type-changed type-generalized type-specialized list-of-types-widened list-of-types-narrowed
        nullability-changed:
            became-nullable became-not-nullable
        enum-value-added:
            enum-value-added enum-removed const-removed x-extensible-enum-value-added
        enum-value-removed:
            enum-value-removed became-enum const-added const-changed x-extensible-enum-value-removed
        limit-tightened:
            min-increased min-set exclusive-min-increased exclusive-min-set min-length-increased
            min-length-set min-items-increased min-items-set min-properties-increased min-properties-set
            min-contains-increased min-contains-added max-decreased max-set exclusive-max-decreased
            exclusive-max-set max-length-decreased max-length-set max-items-decreased max-items-set
            max-properties-decreased max-properties-set max-contains-decreased max-contains-added
            unique-items-added
        limit-loosened:
            min-decreased min-unset exclusive-min-decreased exclusive-min-unset min-length-decreased
            min-length-unset min-items-decreased min-items-unset min-properties-decreased
            min-properties-unset min-contains-decreased min-contains-removed max-increased max-unset
            exclusive-max-increased exclusive-max-unset max-length-increased max-length-unset
            max-items-increased max-items-unset max-properties-increased max-properties-unset
            max-contains-increased max-contains-removed unique-items-removed
        format-changed:
            pattern-added pattern-removed pattern-changed multiple-of-added multiple-of-removed
            multiple-of-changed content-encoding-added content-encoding-removed content-encoding-changed
            content-media-type-added content-media-type-removed content-media-type-changed
            content-schema-added content-schema-removed content-schema-changed pattern-generalized
            xml-changed
        structure-changed:
            any-of-added any-of-removed one-of-added one-of-removed additional-properties-closed
            additional-properties-opened contains-added contains-removed contains-changed
            dependent-required-added dependent-required-removed dependent-required-changed
            dependent-schema-added dependent-schema-removed dependent-schema-changed if-added if-removed
            if-changed then-added then-removed then-changed else-added else-removed else-changed
            not-added not-removed not-changed pattern-property-added pattern-property-removed
            pattern-property-changed property-names-added property-names-removed property-names-changed
            names-added names-removed names-changed unevaluated-items-added unevaluated-items-removed
            unevaluated-items-changed unevaluated-properties-added unevaluated-properties-removed
            unevaluated-properties-changed discriminator-added discriminator-removed
            discriminator-property-name-changed discriminator-mapping-added
            discriminator-mapping-deleted discriminator-mapping-changed keyword-added keyword-removed
            keyword-changed narrowed widened
        default-changed:
            default-value-added default-value-removed default-value-changed
        lifetime-changed:
            deprecated deprecated-with-sunset deprecated-sunset-invalid reactivated sunset-date-changed
            sunset-date-changed-too-small sunset-invalid sunset-deleted
        """);

    private RuleClasses() {}

    /// The class of a rule; null where the tables do not know it.
    public static @Nullable ChangeClass find(String rule) {
        ChangeClass exact = BY_ID.get(rule);
        if (exact != null) {
            return exact;
        }
        for (String part : PARTS) {
            if (rule.startsWith(part)) {
                return BY_ENDING.get(rule.substring(part.length()));
            }
        }
        return null;
    }

    /// The class of a rule.
    ///
    /// @throws IllegalArgumentException if the tables do not know it
    public static ChangeClass of(String rule) {
        ChangeClass found = find(rule);
        if (found == null) {
            throw new IllegalArgumentException("the rule '" + rule + "' belongs to no class of changes");
        }
        return found;
    }

    /// The rules of a class, in the order of the catalogue.
    public static List<Rule> rules(ChangeClass wanted, List<Rule> catalogue) {
        return catalogue.stream().filter(rule -> find(rule.id()) == wanted).toList();
    }

    /// Every id and ending that the tables name, for the test that none is out of date.
    static Map<String, ChangeClass> endings() {
        return BY_ENDING;
    }

    static Map<String, ChangeClass> ids() {
        return BY_ID;
    }

    /// A word with a colon names a class, the words after it belong to it.
    private static Map<String, ChangeClass> table(String text) {
        Map<String, ChangeClass> table = new LinkedHashMap<>();
        ChangeClass now = null;
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            if (word.endsWith(":")) {
                now = ChangeClass.of(word.substring(0, word.length() - 1));
            } else if (now == null || table.put(word, now) != null) {
                throw new IllegalStateException("'" + word + "' has no class, or two");
            }
        }
        return Collections.unmodifiableMap(table);
    }
}
