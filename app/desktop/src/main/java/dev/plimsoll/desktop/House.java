package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.audit.AuditModel;
import dev.plimsoll.desktop.audit.AuditView;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.lock.LockModel;
import dev.plimsoll.desktop.settings.PeopleModel;
import dev.plimsoll.desktop.settings.SettingsModel;
import dev.plimsoll.desktop.settings.SettingsView;
import dev.plimsoll.desktop.settings.TrashModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is done to the workspace as a whole: its ledger, its people, its safekeeping.
record House(
        FileChoice files,
        AuditModel audit,
        PeopleModel people,
        TrashModel trash,
        SettingsModel settings,
        Safekeeping safekeeping,
        LockModel lock,
        Leaving leaving) {
    private static final List<String> TEXT = List.of("txt");

    AuditView.Actions auditActions() {
        return new AuditView.Actions(verifyAnchor(), writeAnchor(), exportLedger());
    }

    SettingsView.Actions settingsActions(List<Action> zoom, Action passphrase) {
        return new SettingsView.Actions(
                zoom, List.of(backUp(), restore(), export(), passphrase, lockWindow()), setPeople());
    }

    Action setPeople() {
        return Action.of(
                tr("Set the list of people…"),
                tr("Take accounts and roles from a JSON file; where it names an administrator, only they may"),
                Feather.USERS,
                () -> given(files.open(tr("Choose the list of people"), List.of("json")), people::set));
    }

    Action lockWindow() {
        return Action.of(
                        tr("Lock the workspace"),
                        tr("Close it and show only a form that asks for its passphrase; an experiment goes on"),
                        Feather.LOCK,
                        this::lockNow)
                .withKeys("Shortcut+L");
    }

    private void lockNow() {
        if (!lock.lock()) {
            safekeeping
                    .shell()
                    .say(tr("The workspace has no passphrase, so there is nothing to lock it with. File, "
                            + "Passphrase… sets one."));
        }
    }

    Action backUp() {
        return Action.of(
                        tr("Back up now"),
                        tr("Make a backup and prove it by restoring it"),
                        Feather.SAVE,
                        settings::backUp)
                .disabledWhen(new SimpleBooleanProperty(
                        safekeeping.workspace().place().shared()));
    }

    Action restore() {
        return Action.of(
                tr("Restore a backup…"),
                tr("Unpack a backup into a folder of its own and read every record; this workspace stays as it is"),
                Feather.ROTATE_CCW,
                () -> given(
                        files.open(tr("Choose the backup"), List.of("zip")),
                        backup -> given(
                                files.folder(tr("Choose where its folder is made")),
                                folder -> settings.restore(backup, folder))));
    }

    Action export() {
        return Action.of(
                tr("Export the workspace…"),
                tr("Write everything into one file in an open format"),
                Feather.PACKAGE,
                () -> given(files.save(tr("Export the workspace"), "workspace", List.of("zip")), settings::export));
    }

    private Action verifyAnchor() {
        return Action.of(
                        tr("Verify with an anchor…"),
                        tr("Check the ledger against an anchor that was kept elsewhere"),
                        Feather.ANCHOR,
                        () -> given(files.open(tr("Choose the anchor"), TEXT), anchor -> audit.verify(List.of(anchor))))
                .disabledWhen(audit.checkingProperty());
    }

    private Action writeAnchor() {
        return Action.of(
                tr("Write an anchor…"),
                tr("One line that tells later whether the ledger was cut off or replaced"),
                Feather.DOWNLOAD,
                () -> given(files.save(tr("Write the anchor"), "anchor", TEXT), audit::anchor));
    }

    private Action exportLedger() {
        return Action.of(
                tr("Export…"),
                tr("Write the entries that are shown as CSV, Markdown or JSON lines"),
                Feather.SHARE,
                () -> given(
                        files.save(tr("Export the ledger"), "ledger", List.of("csv", "md", "jsonl")), audit::export));
    }

    private static void given(@Nullable Path chosen, Consumer<Path> then) {
        if (chosen != null) {
            then.accept(chosen);
        }
    }
}
