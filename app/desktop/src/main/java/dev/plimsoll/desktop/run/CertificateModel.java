package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Latest;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the certificate of the shown run is worth today. It is asked again whenever the screen is shown: the plan or a
/// contract's file may have changed meanwhile.
public final class CertificateModel {
    private final Jobs jobs;
    private final CertificateWork work;
    private final RunModel run;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    private record Answer(@Nullable Standing standing, String sentence) {
        static final Answer NONE = new Answer(null, "");

        static Answer of(Standing standing) {
            return new Answer(standing, CertificateWords.of(standing));
        }
    }

    public CertificateModel(Jobs jobs, CertificateWork work, RunModel run) {
        this.jobs = jobs;
        this.work = work;
        this.run = run;
        this.latest = jobs.latest();
        run.runProperty().subscribe((before, now) -> {
            if (now == null || !now.ended()) {
                show(Answer.NONE);
            } else if (before == null || !before.id().equals(now.id()) || !before.ended()) {
                show(Answer.NONE);
                refresh();
            }
        });
    }

    /// Looks again whether what it binds is still so.
    public void refresh() {
        Run shown = run.runProperty().get();
        if (shown != null && shown.ended()) {
            latest.ask(() -> ask(shown), answer -> {
                Run now = run.runProperty().get();
                if (now != null && now.id().equals(shown.id())) {
                    show(answer);
                }
            });
        }
    }

    private Answer ask(Run shown) {
        try {
            return Answer.of(work.standing().apply(shown.id()));
        } catch (Problem problem) {
            return new Answer(null, told(problem.what()));
        }
    }

    private void show(Answer answer) {
        standing.set(answer.standing());
        sentence.set(answer.sentence());
    }

    /// Writes it into a file.
    public void save(Path file) {
        Standing shown = standing.get();
        if (shown != null) {
            Certificate certificate = shown.certificate();
            jobs.deed(
                    tr("Saving the certificate of %s", certificate.run()),
                    () -> {
                        work.write().accept(certificate, file);
                        return file;
                    },
                    run::savedIn,
                    run.problemProperty()::set);
        }
    }

    /// Null while none is known: before a run has ended, and before anybody has looked.
    public ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// What is to be said of it; empty before anybody has looked.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }
}
