package dev.plimsoll.model.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An address at which operations are served.
///
/// @param url as written, with its variables in braces; may be relative to the document
public record Server(String url, List<Variable> variables, Origin origin) {
    public Server {
        variables = List.copyOf(variables);
    }

    /// A part of the address that callers choose.
    ///
    /// @param defaultValue what it is where a caller chooses nothing; null where the contract does not say
    /// @param allowed the values to choose from; empty where any will do
    public record Variable(String name, @Nullable String defaultValue, List<String> allowed, Origin origin) {
        public Variable {
            allowed = List.copyOf(allowed);
        }
    }

    /// The variable of that name; null where there is none.
    public @Nullable Variable variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// The address with every variable at its default; one without a default stays as written.
    public String usual() {
        String text = url;
        for (Variable variable : variables) {
            if (variable.defaultValue() != null) {
                text = text.replace("{" + variable.name() + "}", variable.defaultValue());
            }
        }
        return text;
    }
}
