package dev.plimsoll.model.premortem;

/// Where a session stands.
public enum SessionPhase {
    /// Everybody writes alone; nobody sees what others wrote.
    SILENT("silent entry"),
    /// All entries are read aloud, put together and worded anew.
    ROUND_ROBIN("round robin"),
    /// Everybody votes once, without a name.
    VOTE("vote"),
    /// Every top risk gets a decision.
    DECIDE("decisions"),
    CLOSED("closed");

    private final String title;

    SessionPhase(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }
}
