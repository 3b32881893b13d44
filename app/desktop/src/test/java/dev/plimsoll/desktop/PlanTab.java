package dev.plimsoll.desktop;

import javafx.scene.control.TabPane;

/// The tabs of the plan screen, in their order.
enum PlanTab {
    READ,
    EDIT,
    EXPERIMENTS,
    REVIEW,
    STEPS,
    VERSIONS;

    void show(Window window) {
        window.untilShown("#plan-tabs");
        Window.onFx(() -> {
            ((TabPane) window.stage.getScene().lookup("#plan-tabs"))
                    .getSelectionModel()
                    .select(ordinal());
            return true;
        });
    }
}
