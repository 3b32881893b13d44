package dev.plimsoll.desktop.exhibit;

import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// What the list of attached evidence asks of the engine. Everything here may block.
public interface ExhibitWork {
    /// Those of a record, oldest first.
    List<ExhibitState> of(String subject);

    /// The bytes of an exhibit, as they were attached.
    byte[] bytes(ExhibitState state);

    /// @param zone in which its source shows times
    ExhibitState attach(String subject, Path file, Told told, ZoneId zone, Person by);

    ExhibitState note(ExhibitState seen, String text, Person by);

    ExhibitState release(ExhibitState seen, String reason, Person by);

    ExhibitState hold(ExhibitState seen, String reason, Person by);

    void takeOut(ExhibitState seen, String reason, Path file, Person by);

    /// What somebody says about a file.
    ///
    /// @param source where it was taken
    /// @param role what the collector was to what is told
    /// @param shows what one sees in it
    record Told(ExhibitKind kind, String source, String role, String shows) {}
}
