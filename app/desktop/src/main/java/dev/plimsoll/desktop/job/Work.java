package dev.plimsoll.desktop.job;

/// Work that may block. It runs on a virtual thread and returns what the screen shows.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
