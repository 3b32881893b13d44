package dev.plimsoll.desktop;

import javafx.application.Application;

/// Starts the workbench. A plain class: on the class path Java refuses to start one that extends
/// [Application].
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Application.launch(WorkbenchApp.class, args);
    }
}
