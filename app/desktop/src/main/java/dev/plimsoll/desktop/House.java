package dev.plimsoll.desktop;

import dev.plimsoll.desktop.audit.AuditModel;
import dev.plimsoll.desktop.audit.AuditView;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.dialog.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is done to the workspace as a whole: its ledger.
record House(FileChoice files, AuditModel audit) {
    private static final List<String> TEXT = List.of("txt");

    AuditView.Actions auditActions() {
        return new AuditView.Actions(verifyAnchor(), writeAnchor(), exportLedger());
    }

    private Action verifyAnchor() {
        return Action.of(
                        "Verify with an anchor…",
                        "Check the ledger against an anchor that was kept elsewhere",
                        Feather.ANCHOR,
                        () -> given(
                                files.open("Choose the anchor", TEXT), anchor -> audit.verify(List.of(anchor))))
                .disabledWhen(audit.checkingProperty());
    }

    private Action writeAnchor() {
        return Action.of(
                "Write an anchor…",
                "One line that tells later whether the ledger was cut off or replaced",
                Feather.DOWNLOAD,
                () -> given(files.save("Write the anchor", "anchor", TEXT), audit::anchor));
    }

    private Action exportLedger() {
        return Action.of(
                "Export…",
                "Write the entries that are shown as CSV, Markdown or JSON lines",
                Feather.SHARE,
                () -> given(files.save("Export the ledger", "ledger", List.of("csv", "md", "jsonl")), audit::export));
    }

    private static void given(@Nullable Path chosen, Consumer<Path> then) {
        if (chosen != null) {
            then.accept(chosen);
        }
    }
}
