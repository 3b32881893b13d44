package dev.plimsoll.model.contract.schema;

/// Counts the work of a comparison in steps of about a microsecond, so that schemas made to exhaust a prover end, and
/// with the same answer on every machine. A question gets a part of what its pair of messages gets, and that a part of
/// what all pairs get; who finds the part spent answers that it does not know.
final class Effort {
    /// Steps for one question.
    static final long QUESTION = 1_000_000;
    /// Steps for one pair of messages.
    static final long MESSAGE = 8_000_000;
    /// Steps for all pairs of messages of two contracts.
    static final long WHOLE = 30_000_000;
    /// Steps that a pair of messages gets in any case.
    static final long LEAST = 20_000;

    private long spent;
    private long messageEnd = MESSAGE;
    private long end = MESSAGE;

    /// Begins the next pair of messages.
    void nextMessage() {
        messageEnd = spent + Math.clamp(WHOLE - spent, LEAST, MESSAGE);
        end = messageEnd;
    }

    /// Begins the next value of a stream that has no end; what the others took does not count.
    void nextValue() {
        messageEnd = spent + MESSAGE;
        end = messageEnd;
    }

    /// Begins a question about the messages, perhaps within another one, whose part it shares.
    ///
    /// @return what [#endQuestion] wants to know
    long beginQuestion() {
        long outer = end;
        end = Math.min(outer, spent + QUESTION);
        return outer;
    }

    void endQuestion(long outer) {
        end = outer;
    }

    void spend(int steps) {
        spent += steps;
    }

    boolean isSpent() {
        return spent >= end;
    }
}
