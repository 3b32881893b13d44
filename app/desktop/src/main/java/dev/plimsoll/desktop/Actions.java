package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.inventory.InventoryModel;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.run.CertificateModel;
import dev.plimsoll.desktop.run.HoldModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What people do in the main job, each with its words, its shortcut, and when it can be done.
record Actions(
        Journeys go,
        Safekeeping safekeeping,
        HomeModel home,
        AmendmentModel amendment,
        InventoryModel inventory,
        PlanModel plan,
        RunModel run,
        HoldModel hold,
        CertificateModel certificate,
        ReportModel report,
        Printing printing) {
    Action passphrase() {
        return Action.of(
                        tr("Passphrase…"),
                        tr("Encrypt the workspace on this disk, or give it another passphrase"),
                        Feather.LOCK,
                        safekeeping::passphrase)
                .disabledWhen(Present.map(run.activeProperty(), _ -> true, false));
    }

    Action openSample() {
        return Action.of(
                        tr("Open the sample"),
                        tr("Two versions of a small contract, two consumers and a plan that really runs"),
                        Feather.COMPASS,
                        go::openSample)
                .disabledWhen(home.openingProperty());
    }

    Action openTwo() {
        return Action.of(
                        tr("Open two contracts…"),
                        tr("Choose the old and the new version of a contract and see what changes"),
                        Feather.FOLDER,
                        go::openTwo)
                .withKeys("Shortcut+O");
    }

    Action openNamed() {
        return Action.of(
                        tr("Open by name…"),
                        tr("Name two versions of a contract: by a path, a git revision or an address"),
                        Feather.GIT_BRANCH,
                        go::askForNames)
                .withKeys("Shortcut+Shift+O");
    }

    Action nextChange() {
        return Action.of(
                        tr("Next change"), tr("Go to the next change of the list"), Feather.ARROW_DOWN, amendment::next)
                .withKeys("F7")
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action previousChange() {
        return Action.of(
                        tr("Previous change"),
                        tr("Go to the previous change of the list"),
                        Feather.ARROW_UP,
                        amendment::previous)
                .withKeys("Shift+F7")
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action planExperiment() {
        return Action.of(
                        tr("Plan an experiment"),
                        tr("Open the plan of this amendment, or draft one from its changes"),
                        Feather.CLIPBOARD,
                        go::planExperiment)
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action writeAmendment() {
        return Action.of(
                        tr("Write an amendment"),
                        tr(
                                "Of the two contracts that are compared: who agrees, from when on, on what beyond the schema"),
                        Feather.EDIT_3,
                        go::writeAmendment)
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action succeedAmendment() {
        return Action.of(
                        tr("Write its successor"),
                        tr(
                                "Of the two contracts that are compared under Changes: it takes this one's place on its day"),
                        Feather.FAST_FORWARD,
                        () -> {
                            Amended compared = amendment.amendedProperty().get();
                            if (compared != null) {
                                go.library().agreements().beginSuccessor(compared);
                            }
                        })
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action nameConsumers() {
        return Action.of(
                        tr("Name consumers…"),
                        tr("Open a pact, recorded traffic (HAR), or a list of services, to see whom each change hits"),
                        Feather.USERS,
                        go::nameConsumers)
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action rateOperations() {
        return Action.of(
                        tr("Rate the operations…"),
                        tr(
                                "Choose a file (YAML or JSON) that says how much depends on each operation, and who owns it"),
                        Feather.FLAG,
                        () -> given(
                                go.files().open(tr("Choose the ratings of operations"), List.of("yaml", "yml", "json")),
                                inventory::rate))
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    Action operationResults() {
        return Action.of(
                        tr("Add test results…"),
                        tr("Choose JUnit XML whose test cases name operations, for example GET /orders/{id}"),
                        Feather.CHECK_SQUARE,
                        () -> given(go.files().open(tr("Choose test results"), List.of("xml")), inventory::results))
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    private static void given(@Nullable Path chosen, Consumer<Path> then) {
        if (chosen != null) {
            then.accept(chosen);
        }
    }

    Action acceptChange() {
        return Action.of(
                        tr("Accept with a reason…"),
                        tr("For reviewers who did not write the amendment: say why, and until when"),
                        Feather.CHECK_SQUARE,
                        () -> amendment.remarks().beginAccepting())
                .disabledWhen(Present.map(
                        amendment.selectedProperty(), edit -> edit.lead().isAccepted(), true));
    }

    Action showAmendment() {
        return Action.of(
                tr("Show the amendment"),
                tr("See the changes that this plan is about"),
                Feather.GIT_MERGE,
                go::showAmendment);
    }

    Action startRun() {
        ObservableValue<Boolean> barred = plan.runBarred()
                .flatMap(why -> run.startingProperty()
                        .flatMap(starting -> run.activeProperty().map(_ -> true).orElse(starting || !why.isEmpty())));
        return Action.of(
                        trIn("action", "Run"),
                        tr("Start the experiment exactly as it was approved"),
                        Feather.PLAY,
                        go::startRun)
                .withKeys("Shortcut+R")
                .disabledWhen(barred);
    }

    Action clearAndRun() {
        ObservableValue<Boolean> clearable = run.clearableProperty();
        return Action.of(
                        tr("Clear and run again"),
                        tr("Clear what earlier runs left behind, where it is Plimsoll's, and start the same plan"
                                + " again"),
                        Feather.ROTATE_CCW,
                        () -> run.startCleared(go.shell().personProperty().get()))
                .disabledWhen(run.goingProperty().flatMap(going -> clearable.map(can -> going || !can)));
    }

    Action holdRun() {
        return Action.of(
                        tr("Hold the run"),
                        tr("Take its fault away and wait under load, up to 15 minutes"),
                        Feather.PAUSE_CIRCLE,
                        () -> hold.hold(go.shell().personProperty().get()))
                .withKeys("Shortcut+Shift+H")
                .disabledWhen(hold.standing().map(now -> now != HoldModel.Standing.GOING));
    }

    Action resumeRun() {
        return Action.of(
                        tr("Let the run go on"),
                        tr("End the hold and go on with the next fault"),
                        Feather.PLAY_CIRCLE,
                        () -> hold.resume(go.shell().personProperty().get()))
                .withKeys("Shortcut+Shift+J")
                .disabledWhen(hold.standing().map(now -> now != HoldModel.Standing.HELD));
    }

    Action showPlan() {
        return Action.of(
                tr("Go to the plan"),
                tr("Open the plan screen"),
                Feather.CLIPBOARD,
                () -> go.shell().show(Screen.PLAN));
    }

    Action showRun() {
        return Action.of(
                tr("Go to the run"),
                tr("Open the run screen"),
                Feather.ACTIVITY,
                () -> go.shell().show(Screen.RUN));
    }

    Action openReport() {
        return Action.of(
                tr("Open report"), tr("Compile the report of this run and read it"), Feather.FILE_TEXT, go::openReport);
    }

    Action reportIncident() {
        return Action.of(
                        tr("Report an incident"),
                        tr("Write down what this run tells of an incident"),
                        Feather.ALERT_CIRCLE,
                        go::reportIncident)
                .disabledWhen(Present.map(run.runProperty(), shown -> !shown.ended(), true));
    }

    Action saveEvidence() {
        return Action.of(
                        tr("Save evidence…"),
                        tr("Write plan, contracts, events and checksums into a folder, to be verified offline"),
                        Feather.ARCHIVE,
                        go::saveEvidence)
                .disabledWhen(Present.map(run.runProperty(), shown -> !shown.ended(), true));
    }

    Action saveCertificate() {
        return Action.of(
                        tr("Save certificate…"),
                        tr(
                                "What the run proved, bound by digest to all it depends on: whoever has the file can check it"),
                        Feather.AWARD,
                        () -> given(
                                go.files().save(tr("Save the certificate"), "certificate", List.of("json")),
                                certificate::save))
                .disabledWhen(Present.not(certificate.standingProperty()));
    }

    Action printReport() {
        return Action.of(
                        tr("Print the report…"),
                        tr("Open it as PDF in the program that prints such files"),
                        Feather.PRINTER,
                        () -> {
                            Report shown = report.reportProperty().get();
                            if (shown != null) {
                                printing.report(shown);
                            }
                        })
                .withKeys("Shortcut+Shift+R")
                .disabledWhen(Present.not(report.reportProperty()));
    }

    Action exportReport() {
        return Action.of(
                        tr("Export the report…"),
                        tr("Write the report as PDF, HTML or Markdown"),
                        Feather.DOWNLOAD,
                        go::exportReport)
                .withKeys("Shortcut+E")
                .disabledWhen(Present.not(report.reportProperty()));
    }
}
