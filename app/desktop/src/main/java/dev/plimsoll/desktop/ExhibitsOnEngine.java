package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.exhibit.ExhibitWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.exhibit.Handed;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// The attached evidence of the open workspace, as its list needs it.
record ExhibitsOnEngine(Supplier<Engine> engine) implements ExhibitWork {
    private Exhibits exhibits() {
        return engine.get().exhibits();
    }

    @Override
    public List<ExhibitState> of(String subject) {
        return exhibits().of(subject);
    }

    @Override
    public byte[] bytes(ExhibitState state) {
        return exhibits().bytes(state);
    }

    @Override
    public ExhibitState attach(String subject, Path file, Told told, ZoneId zone, Person by) {
        Handed handed = new Handed(
                subject,
                String.valueOf(file.getFileName()),
                told.kind(),
                told.source(),
                told.role(),
                null,
                zone,
                null,
                told.shows());
        return exhibits().attach(handed, read(file), by);
    }

    /// One byte more than is kept, so that what is too large is refused without being read as a whole.
    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Exhibits.MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new Problem(
                    tr("%s cannot be read: %s.", file, failure.getMessage()),
                    tr("Choose a file that you may read."),
                    failure);
        }
    }

    @Override
    public ExhibitState note(ExhibitState seen, String text, Person by) {
        return exhibits().note(seen, text, by);
    }

    @Override
    public ExhibitState release(ExhibitState seen, String reason, Person by) {
        return exhibits().release(seen, reason, by);
    }

    @Override
    public ExhibitState hold(ExhibitState seen, String reason, Person by) {
        return exhibits().hold(seen, reason, by);
    }

    @Override
    public void takeOut(ExhibitState seen, String reason, Path file, Person by) {
        WrittenFile.write(file, exhibits().takeOut(seen, reason, by));
    }
}
