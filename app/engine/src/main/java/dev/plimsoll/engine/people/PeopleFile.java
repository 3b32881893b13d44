package dev.plimsoll.engine.people;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.policy.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// A list of people as a file, for example
/// `{"members": [{"accounts": ["ada", "ada@home"], "roles": ["author", "operator"]}]}`.
///
/// @param digest SHA-256 of its bytes
record PeopleFile(People people, String digest) {
    /// The file in a workspace's folder that is read by itself.
    static final String NAME = "people.json";

    /// @throws Problem if it cannot be understood: nobody gets a role by a slip
    static PeopleFile read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            People people = Json.read(new String(bytes, StandardCharsets.UTF_8), People.class);
            if (people.members().isEmpty()) {
                throw new Problem(file + " names nobody.", "List the people with their accounts and roles.");
            }
            return new PeopleFile(people, Json.sha256(bytes));
        } catch (IOException | JacksonException wrong) {
            String said = wrong.getCause() instanceof IllegalArgumentException own
                    ? String.valueOf(own.getMessage())
                    : String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw new Problem(
                    "The list of people " + file + " cannot be read: " + said + ".",
                    "Each member has accounts and roles, such as author, security-reviewer or operator.",
                    wrong);
        }
    }
}
