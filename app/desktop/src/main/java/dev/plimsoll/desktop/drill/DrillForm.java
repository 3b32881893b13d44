package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillRole;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A drill while it is planned.
///
/// @param before the drill that is changed; null for a new one
/// @param roles one a line: `customer support: ada`
/// @param injects one a line, minutes first: `5 The second alarm comes.`
record DrillForm(
        @Nullable DrillState before,
        StringProperty title,
        ObjectProperty<@Nullable LocalDate> due,
        ObjectProperty<@Nullable ScenarioId> scenario,
        StringProperty roles,
        StringProperty injects) {
    private static final Pattern INJECT = Pattern.compile("(\\d{1,4})\\s*(?:min\\.?|m)?\\s+(.+)");

    static DrillForm fresh(LocalDate due) {
        return new DrillForm(
                null,
                new SimpleStringProperty(""),
                new SimpleObjectProperty<>(due),
                new SimpleObjectProperty<>(),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""));
    }

    static DrillForm of(DrillState state) {
        Drill drill = state.drill();
        return new DrillForm(
                state,
                new SimpleStringProperty(drill.title()),
                new SimpleObjectProperty<>(drill.due()),
                new SimpleObjectProperty<>(drill.scenario()),
                new SimpleStringProperty(drill.roles().stream()
                        .map(role -> role.role() + ": " + role.person())
                        .collect(Collectors.joining("\n"))),
                new SimpleStringProperty(drill.injects().stream()
                        .map(inject -> inject.after().toMinutes() + " " + inject.what())
                        .collect(Collectors.joining("\n"))));
    }

    /// Whether somebody has written something in it; the day that a fresh one proposes is nothing written.
    boolean changed() {
        DrillForm first = before == null ? fresh(LocalDate.MIN) : of(before);
        return !parts().equals(first.parts())
                || (before != null && !Objects.equals(due.get(), first.due().get()));
    }

    private List<Object> parts() {
        return List.of(title.get(), Optional.ofNullable(scenario.get()), roles.get(), injects.get());
    }

    /// @param owner leads a new drill; a drill that is changed keeps who leads it
    /// @throws Problem if something is missing or wrong, with the line
    Drill drill(Person owner) {
        LocalDate day = due.get();
        if (title.get().isBlank() || day == null) {
            throw new Problem(tr("A drill has a title and a day until which it is done."), tr("Fill both in."));
        }
        Drill old = before == null ? null : before.drill();
        return new Drill(
                title.get().strip(),
                old == null ? owner : old.owner(),
                scenario.get(),
                day,
                readRoles(),
                readInjects(),
                old == null ? Map.of() : old.unknown());
    }

    private List<DrillRole> readRoles() {
        List<DrillRole> read = new ArrayList<>();
        for (String line : lines(roles)) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.substring(colon + 1).isBlank()) {
                throw new Problem(tr("The role '%s' names nobody.", line), tr("Write it as: customer support: ada"));
            }
            read.add(new DrillRole(
                    line.substring(0, colon),
                    new Person(line.substring(colon + 1).strip())));
        }
        return read;
    }

    private List<Inject> readInjects() {
        List<Inject> read = new ArrayList<>();
        for (String line : lines(injects)) {
            Matcher parts = INJECT.matcher(line);
            if (!parts.matches()) {
                throw new Problem(
                        tr("The inject '%s' has no minute.", line),
                        tr("Write the minutes after the start first: 5 The second alarm comes."));
            }
            read.add(new Inject(
                    "inject-" + (read.size() + 1),
                    Duration.ofMinutes(Long.parseLong(parts.group(1))),
                    parts.group(2).strip()));
        }
        return read;
    }

    private static List<String> lines(StringProperty text) {
        return text.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
