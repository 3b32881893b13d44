package dev.plimsoll.model.plan;

/// A condition that a plan or another record must meet before something may happen to it.
///
/// @param name short name
/// @param open whether it is met
/// @param reason one sentence: why it is open, or why it is closed, with the value that closes it and what opens it
public record Gate(String name, boolean open, String reason) {
    /// A gate with a reason for either case.
    public static Gate of(String name, boolean open, String whenOpen, String whenClosed) {
        return new Gate(name, open, open ? whenOpen : whenClosed);
    }
}
