package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Kinds of change that call for the same experiments. Every rule of the diff belongs to exactly one, by
/// [RuleClasses]; what each one asks stands in [ExperimentTable].
public enum ChangeClass {
    AMENDMENT("any amendment", "What every amendment has to stand, whatever it changes."),
    FIELD_ADDED("field added", "A message holds a property that it did not hold before."),
    FIELD_REMOVED("field removed", "A message no longer holds a property, or its receiver no longer looks at it."),
    FIELD_RENAMED("field renamed", "A property is gone and one much like it has come: probably the same, renamed."),
    FIELD_OPTIONAL("field made optional", "A property that was promised or required may be left out."),
    FIELD_REQUIRED("field made required", "A property that could be left out is promised or required."),
    TYPE_CHANGED("type changed", "A value has another JSON type, format or list of types."),
    NULLABILITY_CHANGED("null allowed or forbidden", "A value may be null where it could not, or the reverse."),
    ENUM_VALUE_ADDED("enum value added", "One more value is among those that a field may have."),
    ENUM_VALUE_REMOVED("enum value removed", "A value is no longer among those that a field may have."),
    LIMIT_TIGHTENED("limit tightened", "A bound on a number, length or count lets less through."),
    LIMIT_LOOSENED("limit loosened", "A bound on a number, length or count lets more through."),
    FORMAT_CHANGED("format changed", "A text or number is written in another form: pattern, encoding, multiple."),
    STRUCTURE_CHANGED("structure changed", "Alternatives, conditions or undeclared content of a value changed."),
    DEFAULT_CHANGED("default changed", "What is left out means something else."),
    STATUS_ADDED("status added", "An operation answers with a status that it did not have."),
    STATUS_REMOVED("status removed", "An operation no longer answers with a status."),
    MEDIA_TYPE_CHANGED("media type changed", "A body travels in another media type or its parts do."),
    BODY_CHANGED("body added or removed", "A body as a whole comes, goes, or is required."),
    PARAMETER_ADDED("parameter added or required", "A request takes a parameter more, or no longer goes without it."),
    PARAMETER_REMOVED("parameter removed or relaxed", "A request loses a parameter, or goes without it."),
    PARAMETER_STYLE_CHANGED("parameter written otherwise", "A parameter or header travels in another form."),
    HEADER_ADDED("header added", "An answer carries or promises one more header."),
    HEADER_REMOVED("header removed", "An answer no longer carries or promises a header."),
    OPERATION_ADDED("operation added", "An operation, webhook, callback or channel is new."),
    OPERATION_REMOVED("operation removed", "An operation, webhook, callback or channel is gone."),
    OPERATION_MOVED("operation moved", "An operation is gone and one much like it has come under another name."),
    SECURITY_CHANGED("security changed", "Consumers prove who they are in another way."),
    ADDRESS_CHANGED("address changed", "The service, or a push of it, is found elsewhere."),
    LINK_CHANGED("link changed", "An answer leads to its next call in another way."),
    LIFETIME_CHANGED("lifetime changed", "Deprecation, the day of going, or the promised maturity changed."),
    WORDING("no message changed", "Names, tags, version numbers and marks that no message shows.");

    private final String title;
    private final String meaning;

    ChangeClass(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// What the changes of the class have in common, in one sentence.
    public String meaning() {
        return meaning;
    }

    /// As ids and files write it: `field-removed`.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The class of that word.
    ///
    /// @throws IllegalArgumentException if there is none
    @JsonCreator
    public static ChangeClass of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no class of changes '" + word + "'"));
    }
}
