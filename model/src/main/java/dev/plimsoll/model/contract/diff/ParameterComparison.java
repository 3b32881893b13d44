package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the parameters of an operation. Those of the path belong together by position, the others by name.
final class ParameterComparison {
    private final SchemaChanges schemas;
    private final Calls calls;
    private final Removals removals;
    private final Findings findings;
    private final FormComparison forms;

    ParameterComparison(SchemaChanges schemas, Calls calls, Removals removals, Findings findings) {
        this.removals = removals;
        this.schemas = schemas;
        this.calls = calls;
        this.findings = findings;
        this.forms = new FormComparison(calls);
    }

    void compare(Operation base, Operation revision) {
        List<Parameter> added = new ArrayList<>(revision.parameters());
        for (Parameter before : base.parameters()) {
            Parameter after = match(before, base, revision);
            if (after == null) {
                removed(base, revision, before);
            } else {
                added.remove(after);
                both(base, before, after);
            }
        }
        added.forEach(parameter -> added(base, parameter));
    }

    private static @Nullable Parameter match(Parameter before, Operation base, Operation revision) {
        String name = before.name();
        if (before.in() == Parameter.Place.PATH) {
            int position = PathShape.names(base.key().path()).indexOf(name);
            List<String> names = PathShape.names(revision.key().path());
            name = position >= 0 && position < names.size() ? names.get(position) : name;
        }
        String wanted = name;
        return revision.parameters().stream()
                .filter(other -> before.in() == Parameter.Place.PATH
                        ? other.in() == Parameter.Place.PATH && other.name().equals(wanted)
                        : before.isSame(other))
                .findFirst()
                .orElse(null);
    }

    private void removed(Operation base, Operation revision, Parameter parameter) {
        if (parameter.in() == Parameter.Place.PATH) {
            return; // a path parameter without a place in the path; its schema is checked by nobody
        }
        removals.parameter(
                base, subject(parameter), parameter.origin(), revision.origin(), words(parameter), told(parameter));
    }

    private Removals.Told told(Parameter parameter) {
        return new Removals.Told(parameter.deprecated(), schemas.sunset(Side.BASE, parameter));
    }

    private void added(Operation base, Parameter parameter) {
        if (parameter.in() == Parameter.Place.PATH) {
            return; // as above: the shape of the path did not change
        }
        if (parameter.required()) {
            add(
                    "new-required-request-parameter",
                    base,
                    parameter,
                    base.origin(),
                    parameter.origin(),
                    "Added the required " + words(parameter) + ".",
                    calls.least(
                            base,
                            "The revision refuses the call without the " + words(parameter) + ": 400 Bad Request."));
        } else {
            add(
                    "new-optional-request-parameter",
                    base,
                    parameter,
                    base.origin(),
                    parameter.origin(),
                    "Added the optional " + words(parameter) + ".",
                    null);
        }
    }

    private void both(Operation base, Parameter before, Parameter after) {
        if (!before.required() && after.required()) {
            add(
                    "request-parameter-became-required",
                    base,
                    before,
                    before.origin(),
                    after.origin(),
                    "The " + words(before) + " became required.",
                    calls.least(
                            base, "The revision refuses the call without the " + words(before) + ": 400 Bad Request."));
        } else if (before.required() && !after.required()) {
            add(
                    "request-parameter-became-optional",
                    base,
                    before,
                    before.origin(),
                    after.origin(),
                    "The " + words(before) + " became optional.",
                    null);
        }
        if (before.deprecated() != after.deprecated()) {
            String sunset = schemas.sunset(Side.REVISION, after);
            boolean noDate = sunset != null && Sunset.of(sunset) == null;
            String deprecated = noDate ? "request-parameter-sunset-parse" : "request-parameter-deprecated";
            add(
                    after.deprecated() ? deprecated : "request-parameter-reactivated",
                    base,
                    before,
                    before.origin(),
                    after.origin(),
                    (after.deprecated() ? "Deprecated the " : "Took back the deprecation of the ") + words(before)
                            + ".",
                    null);
        }
        forms.parameter(base, before, after, new Telling(findings, base, subject(before)));
        Subject subject = subject(before);
        schemas.compare(
                new SchemaChanges.Part(base, "request-parameter", Flow.REQUEST, subject),
                before.schema(),
                after.schema());
    }

    private static String words(Parameter parameter) {
        return parameter.in().word() + " parameter '" + parameter.name() + "'";
    }

    private static Subject subject(Parameter parameter) {
        return new Subject(Subject.Part.PARAMETER, null, null, parameter.name(), List.of());
    }

    private void add(
            String rule,
            Operation operation,
            Parameter parameter,
            @Nullable Origin base,
            @Nullable Origin revision,
            String what,
            @Nullable Witness witness) {
        findings.add(new Findings.Finding(
                rule,
                findings.usual(rule),
                operation,
                subject(parameter),
                base,
                revision,
                what,
                parameter.in() + what,
                witness,
                null));
    }
}
