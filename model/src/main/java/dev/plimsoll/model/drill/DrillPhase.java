package dev.plimsoll.model.drill;

/// Where a drill stands.
public enum DrillPhase {
    PLANNED("planned"),
    RUNNING("running"),
    PAUSED("paused"),
    DEBRIEF("debriefing"),
    CLOSED("closed");

    private final String title;

    DrillPhase(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }
}
