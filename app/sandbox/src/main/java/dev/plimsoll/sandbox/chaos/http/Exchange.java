package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import org.jspecify.annotations.Nullable;

/// A request whose answer has not passed yet, in the order of the connection.
final class Exchange {
    /// Whose answer the client gets.
    enum Answer {
        /// That of the service.
        SERVICE,
        /// That of the service, which is dropped: the request was a copy.
        DROPPED,
        /// One made here, [#made].
        MADE,
        /// None, and the connection is closed.
        CLOSE,
        /// None, and the connection stays open in silence.
        SILENCE
    }

    private final HttpHead head;
    private final String method;
    private final String path;
    private Answer answer = Answer.SERVICE;
    private byte[] made = {};
    private @Nullable Toxic cause;
    private boolean ready;

    Exchange(HttpHead head) {
        this.head = head;
        this.method = head.method();
        this.path = head.path();
    }

    HttpHead head() {
        return head;
    }

    String method() {
        return method;
    }

    boolean fits(Toxic toxic) {
        return toxic.matches(method, path, head::value);
    }

    Answer answer() {
        return answer;
    }

    /// The service sees the request a second time; this stands for the second answer.
    Exchange copy() {
        var copy = new Exchange(head);
        copy.answer = Answer.DROPPED;
        return copy;
    }

    void answerWith(byte[] bytes) {
        answer = Answer.MADE;
        made = bytes;
    }

    byte[] made() {
        return made;
    }

    void leaveUnanswered(Toxic toxic, boolean hold) {
        answer = hold ? Answer.SILENCE : Answer.CLOSE;
        cause = toxic;
    }

    @Nullable
    Toxic cause() {
        return cause;
    }

    /// The request does not go to the service.
    boolean local() {
        return answer == Answer.MADE || answer == Answer.CLOSE || answer == Answer.SILENCE;
    }

    /// The request has come as far as it needs to be answered.
    void nowReady() {
        ready = true;
    }

    boolean ready() {
        return ready;
    }
}
