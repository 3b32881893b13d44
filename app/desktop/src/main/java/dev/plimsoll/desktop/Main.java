package dev.plimsoll.desktop;

import dev.plimsoll.engine.log.LogSetUp;
import dev.plimsoll.engine.log.WarningsOnStandardError;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;

/// Starts the workbench. A plain class: on the class path Java refuses to start one that extends
/// [Application].
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        LogSetUp.announce(WarningsOnStandardError.class);
        Graphics.drawPlainly();
        Graphics.spareTheSearch(System.getProperty("os.name"), Path.of("/dev"));
        HeadStart.begin(List.of(args));
        Application.launch(WorkbenchApp.class, args);
    }
}
