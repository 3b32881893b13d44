package dev.plimsoll.desktop;

import dev.plimsoll.engine.log.LogSetUp;
import dev.plimsoll.engine.log.WarningsOnStandardError;
import javafx.application.Application;

/// Starts the workbench. A plain class: on the class path Java refuses to start one that extends
/// [Application].
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        LogSetUp.announce(WarningsOnStandardError.class);
        drawPlainly();
        Thread.ofPlatform().daemon().name("warm-up").start(Main::warmUp);
        Application.launch(WorkbenchApp.class, args);
    }

    /// Reads the settings once for nothing while the toolkit starts. What logs and what reads JSON is loaded and set up
    /// by that, which would be a third of all that the FX thread does until the window is there.
    private static void warmUp() {
        LogSetUp.use(WarningsOnStandardError.class);
        var _ = WorkbenchApp.settings().read();
    }

    /// Backgrounds are drawn as they are and not copied from pictures that the toolkit keeps of them: where no graphics
    /// card helps, scrolling a table takes half the time so. Call before the toolkit starts.
    static void drawPlainly() {
        System.setProperty("prism.disableRegionCaching", "true");
    }
}
