package dev.plimsoll.desktop.procedure;

import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.model.procedure.Section;
import dev.plimsoll.model.procedure.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A step of a procedure while it is written.
///
/// @param name as people type it; made from what is to be done where it is empty
/// @param takes how long it should take, such as `5 min`, or empty
/// @param command program and arguments, one a line; empty where people do it by hand
/// @param evidence the name of a template, or empty
record StepForm(
        StringProperty name,
        StringProperty text,
        BooleanProperty mandatory,
        ObjectProperty<@Nullable Section> section,
        StringProperty takes,
        StringProperty role,
        StringProperty command,
        BooleanProperty runnable,
        StringProperty evidence) {
    private static final int WORDS_OF_NAME = 4;
    private static final int LONGEST_NAME = 40;

    /// A step that must be done, of which nothing is written yet.
    static StepForm fresh() {
        return new StepForm(
                text(""),
                text(""),
                new SimpleBooleanProperty(true),
                new SimpleObjectProperty<>(),
                text(""),
                text(""),
                text(""),
                new SimpleBooleanProperty(false),
                text(""));
    }

    static StepForm of(Step step) {
        return new StepForm(
                text(step.name()),
                text(step.text()),
                new SimpleBooleanProperty(step.mandatory()),
                new SimpleObjectProperty<>(step.section()),
                text(step.target() == null ? "" : Lengths.words(step.target().toString())),
                text(step.role()),
                text(String.join("\n", step.command())),
                new SimpleBooleanProperty(step.runnable()),
                text(step.evidence()));
    }

    private static StringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    /// What stands in its fields.
    List<Object> parts() {
        return List.of(
                name.get(),
                text.get(),
                mandatory.get(),
                Optional.ofNullable(section.get()),
                takes.get(),
                role.get(),
                command.get(),
                runnable.get(),
                evidence.get());
    }

    /// The name that was written, or one that what is to be done gives: the first words in lower case.
    String named() {
        String written = name.get().strip();
        if (!written.isEmpty()) {
            return written;
        }
        String made = Stream.of(text.get().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_OF_NAME)
                .collect(Collectors.joining("-"));
        return made.isEmpty() ? "step" : made.substring(0, Math.min(LONGEST_NAME, made.length()));
    }

    /// The step as it is written now.
    ///
    /// @param unique its name in the procedure
    /// @throws IllegalArgumentException if something is missing or wrong
    Step step(String unique) {
        return new Step(
                unique,
                text.get().strip(),
                mandatory.get(),
                section.get(),
                target(),
                role.get().strip(),
                command.get()
                        .lines()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                runnable.get(),
                evidence.get().strip());
    }

    private @Nullable Duration target() {
        String said = takes.get().strip();
        return said.isEmpty() ? null : Lengths.read(said);
    }
}
