package dev.plimsoll.desktop;

import javafx.application.Application;

/// Starts the workbench. A plain class: on the class path Java refuses to start one that extends
/// [Application].
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        drawPlainly();
        Application.launch(WorkbenchApp.class, args);
    }

    /// Backgrounds are drawn as they are and not copied from pictures that the toolkit keeps of them: where no graphics
    /// card helps, scrolling a table takes half the time so. Call before the toolkit starts.
    static void drawPlainly() {
        System.setProperty("prism.disableRegionCaching", "true");
    }
}
