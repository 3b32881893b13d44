package dev.plimsoll.engine.workload;

/// The arrivals of an open model, whatever became of the requests before.
final class OpenSchedule implements Schedule {
    private final Draws draws;
    private Draws.Arrival next;
    private long due;

    OpenSchedule(Draws draws) {
        this.draws = draws;
        this.next = draws.next();
    }

    @Override
    public void begin(long now) {
        due = now + next.gapNanos();
    }

    @Override
    public long due(long now) {
        return due;
    }

    @Override
    public void send(Exchanges exchanges, long now) {
        exchanges.begin(next.request(), due, now);
        next = draws.next();
        due += next.gapNanos();
    }
}
