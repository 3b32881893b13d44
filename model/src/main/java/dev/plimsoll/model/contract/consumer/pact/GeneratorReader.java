package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `generators` of a request, which exist since version 3 of the specification.
final class GeneratorReader {
    private final PactSource source;

    GeneratorReader(PactSource source) {
        this.source = source;
    }

    Generators read(@Nullable Cursor at, PactVersion version) {
        if (at == null || !version.hasRulesByPart()) {
            return Generators.NONE;
        }
        List<Generators.Entry> path = new ArrayList<>();
        List<Generators.Entry> query = new ArrayList<>();
        List<Generators.Entry> header = new ArrayList<>();
        List<Generators.Entry> body = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Cursor.Entry part : at.entries()) {
            switch (part.name()) {
                case "path" -> whole(part.value(), path);
                case "query" -> named(part.value(), query);
                case "header", "headers" -> named(part.value(), header);
                case "body", "content", "contents" -> byPath(part.value(), body);
                default -> unknown.add(part.name());
            }
        }
        return new Generators(path, query, header, body, unknown);
    }

    private void whole(Cursor at, List<Generators.Entry> into) {
        if (at.get("type") == null) {
            at.entries().forEach(entry -> into.add(new Generators.Entry(RulePath.of("$"), generator(entry.value()))));
        } else {
            into.add(new Generators.Entry(RulePath.of("$"), generator(at)));
        }
    }

    private void named(Cursor at, List<Generators.Entry> into) {
        for (Cursor.Entry entry : at.entries()) {
            boolean isPath = entry.name().startsWith("$") || entry.name().endsWith("]");
            String text = isPath ? entry.name() : "$['" + entry.name() + "']";
            into.add(new Generators.Entry(path(entry.value(), text), generator(entry.value())));
        }
    }

    private void byPath(Cursor at, List<Generators.Entry> into) {
        at.entries()
                .forEach(entry ->
                        into.add(new Generators.Entry(path(entry.value(), entry.name()), generator(entry.value()))));
    }

    private RulePath path(Cursor at, String text) {
        try {
            return RulePath.of(text);
        } catch (IllegalArgumentException wrong) {
            throw source.problem(at, wrong.getMessage() + ". Correct the generator there.");
        }
    }

    private Generator generator(Cursor at) {
        String type = at.text("type");
        try {
            return generator(type == null ? "" : type, at);
        } catch (IllegalArgumentException wrong) {
            throw source.problem(at, wrong.getMessage() + ". Correct the generator there.");
        }
    }

    private static Generator generator(String type, Cursor at) {
        return switch (type) {
            case "RandomInt" -> new Generator.RandomInt(number(at, "min", 0), number(at, "max", Integer.MAX_VALUE));
            case "RandomDecimal" -> new Generator.RandomDecimal(number(at, "digits", 10));
            case "RandomHexadecimal" -> new Generator.RandomHexadecimal(number(at, "digits", 10));
            case "RandomString" -> new Generator.RandomString(number(at, "size", 20));
            case "Regex" -> new Generator.Regex(text(at, "regex"));
            case "Uuid" -> new Generator.Uuid(form(at.text("format")));
            case "Date" -> moment(Generator.Moment.Kind.DATE, at);
            case "Time" -> moment(Generator.Moment.Kind.TIME, at);
            case "DateTime" -> moment(Generator.Moment.Kind.DATE_TIME, at);
            case "RandomBoolean" -> new Generator.RandomBoolean();
            case "ProviderState" -> new Generator.ProviderState(text(at, "expression"));
            case "MockServerURL" -> new Generator.MockServerUrl(text(at, "regex"), text(at, "example"));
            default -> new Generator.Unknown(type);
        };
    }

    private static Generator moment(Generator.Moment.Kind kind, Cursor at) {
        return new Generator.Moment(kind, at.text("format"), at.text("expression"));
    }

    private static Generator.Uuid.Form form(@Nullable String format) {
        if (format == null) {
            return Generator.Uuid.Form.LOWER_CASE_HYPHENATED;
        }
        String name = format.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Generator.Uuid.Form form : Generator.Uuid.Form.values()) {
            if (form.name().equals(name)) {
                return form;
            }
        }
        throw new IllegalArgumentException("a UUID is not written as '" + format
                + "', but as simple, lower-case-hyphenated, upper-case-hyphenated or URN");
    }

    private static String text(Cursor at, String name) {
        String text = at.text(name);
        if (text == null) {
            throw new IllegalArgumentException("this generator needs a text '" + name + "'");
        }
        return text;
    }

    private static int number(Cursor at, String name, int usual) {
        Cursor written = at.get(name);
        if (written == null) {
            return usual;
        }
        JsonNode value = written.node().toJson();
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("'" + name + "' is a whole number, not " + value);
        }
        return value.intValue();
    }
}
