package dev.plimsoll.sandbox.chaos.toxic;

/// A control call that cannot be done, with the HTTP status and the sentence that its caller is answered.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /// Refuses with `status` (400..599) because of `message`.
    public RefusedException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /// A body that could not be read: 400 with the reason.
    public static RefusedException badBody(String reason) {
        return new RefusedException(400, "bad request body: " + reason);
    }

    /// The HTTP status of the answer.
    public int status() {
        return status;
    }

    /// The reason, never null.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
