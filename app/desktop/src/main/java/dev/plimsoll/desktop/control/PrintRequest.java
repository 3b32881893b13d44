package dev.plimsoll.desktop.control;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants a table on paper. It goes up from the table to whoever can do that.
public final class PrintRequest extends Event {
    public static final EventType<PrintRequest> ASKED = new EventType<>(Event.ANY, "PRINT_ASKED");

    private static final long serialVersionUID = 1;

    private final transient String title;
    private final transient TableText table;

    PrintRequest(String title, TableText table) {
        super(ASKED);
        this.title = title;
        this.table = table;
    }

    /// What the table is called.
    public String title() {
        return title;
    }

    public TableText table() {
        return table;
    }
}
