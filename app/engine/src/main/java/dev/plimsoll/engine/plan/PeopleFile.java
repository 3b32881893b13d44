package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.policy.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// The list of people of a workspace: the file `people.json` in its folder, for example
/// `{"members": [{"accounts": ["ada", "ada@home"], "roles": ["author", "operator"]}]}`.
final class PeopleFile {
    private static final String NAME = "people.json";

    private PeopleFile() {}

    /// The people of a workspace; [People#UNLISTED] when nobody wrote the file. Read once, when the workspace opens.
    ///
    /// @throws Problem if the file is there and cannot be understood: nobody gets a role by a slip
    static People read(Path workspace) {
        Path file = workspace.resolve(NAME);
        if (!Files.exists(file)) {
            return People.UNLISTED;
        }
        try {
            People people = Json.read(Files.readString(file, StandardCharsets.UTF_8), People.class);
            if (people.members().isEmpty()) {
                throw new Problem(file + " names nobody.", "List the people, or delete the file.");
            }
            return people;
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
