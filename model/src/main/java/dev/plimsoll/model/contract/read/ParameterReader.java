package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads parameters and headers of OpenAPI 3.
final class ParameterReader {
    /// OpenAPI 3.x: these three are described elsewhere; a header parameter of that name is ignored.
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final Reading reading;

    ParameterReader(Reading reading) {
        this.reading = reading;
    }

    List<Parameter> parameters(Cursor owner) {
        List<Parameter> parameters = new ArrayList<>();
        Cursor list = owner.get("parameters");
        if (list != null) {
            for (Cursor written : list.items()) {
                Cursor at = reading.resolved(written);
                Parameter parameter = at == null ? null : parameter(at);
                if (parameter != null && parameters.stream().noneMatch(parameter::isSame)) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }

    private @Nullable Parameter parameter(Cursor at) {
        String name = at.text("name");
        Parameter.@Nullable Place in = place(at.text("in"));
        if (name == null || in == null) {
            reading.notice(at, "a parameter without a name or with an unknown 'in' is left out.");
            return null;
        }
        return isIgnored(in, name) ? null : parameter(at, name, in);
    }

    static boolean isIgnored(Parameter.Place in, String name) {
        return in == Parameter.Place.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    private Parameter parameter(Cursor at, String name, Parameter.Place in) {
        reading.check(Members.Owner.PARAMETER, at);
        Cursor content = content(at);
        return new Parameter(
                name,
                in,
                in == Parameter.Place.PATH || at.isTrue("required"),
                at.isTrue("deprecated"),
                form(at, in),
                content == null ? schema(at) : schema(content),
                reading.origin(at));
    }

    List<Parameter> headers(Cursor owner) {
        List<Parameter> headers = new ArrayList<>();
        Cursor all = owner.get("headers");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().equalsIgnoreCase("content-type")) {
                    headers.add(header(entry, at));
                }
            }
        }
        return headers;
    }

    private Parameter header(Cursor.Entry entry, Cursor at) {
        reading.check(Members.Owner.HEADER, at);
        Cursor content = content(at);
        return new Parameter(
                entry.name(),
                Parameter.Place.HEADER,
                at.isTrue("required"),
                at.isTrue("deprecated"),
                form(at, Parameter.Place.HEADER),
                content == null ? schema(at) : schema(content),
                reading.origin(entry.value()));
    }

    /// How a value is written: a parameter with `content` has a media type, all others a style.
    Parameter.Form form(Cursor at, Parameter.Place in) {
        Parameter.Form usual = Parameter.Form.usual(in);
        Cursor all = at.get("content");
        String mediaType = all == null || all.entries().isEmpty()
                ? null
                : all.entries().getFirst().name();
        String style = at.text("style");
        String chosen = style == null ? usual.style() : style;
        boolean explode = at.node().get("explode") == null
                ? chosen.equals("form") || chosen.equals("cookie")
                : at.isTrue("explode");
        return new Parameter.Form(
                mediaType == null ? chosen : usual.style(),
                mediaType == null ? explode : usual.explode(),
                at.isTrue("allowReserved"),
                in == Parameter.Place.QUERY && at.isTrue("allowEmptyValue"),
                mediaType);
    }

    private @Nullable Cursor content(Cursor at) {
        Cursor all = at.get("content");
        return all == null || all.entries().isEmpty()
                ? null
                : reading.resolved(all.entries().getFirst().value());
    }

    private @Nullable Schema schema(Cursor at) {
        Cursor schema = at.get("schema");
        return schema == null ? null : reading.schema(schema);
    }

    private static Parameter.@Nullable Place place(@Nullable String word) {
        for (Parameter.Place place : Parameter.Place.values()) {
            if (place.word().equals(word)) {
                return place;
            }
        }
        return null;
    }
}
