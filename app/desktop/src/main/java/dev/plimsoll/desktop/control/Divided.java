package dev.plimsoll.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Two nodes that share the room between them. Each keeps its share whatever becomes of the window or of the size of
/// its text, until somebody draws the divider elsewhere: that share is kept from then on. A plain split pane gives both
/// sides the same number of pixels, so its divider wanders with each change of the window. In a window that keeps its
/// [Dividers] it stands in the next session where it was drawn.
public final class Divided extends SplitPane {
    private final double first;
    private double share;
    private double pressedAt;
    private double laidOutFor;
    private @Nullable Divider known;
    private @Nullable Dividers kept;
    private String name = "";

    private Divided(Orientation orientation, double share, Node first, Node second) {
        super(first, second);
        this.first = share;
        this.share = share;
        setOrientation(orientation);
        setDividerPositions(share);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressedAt = position());
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> drawn());
    }

    /// @param share of the left one, of 1
    public static Divided beside(double share, Node left, Node right) {
        return new Divided(Orientation.HORIZONTAL, share, left, right);
    }

    /// @param share of the upper one, of 1
    public static Divided above(double share, Node upper, Node lower) {
        return new Divided(Orientation.VERTICAL, share, upper, lower);
    }

    private double position() {
        return getDividers().isEmpty() ? share : getDividers().getFirst().getPosition();
    }

    /// A press within one of the sides ends here as well: only a divider that went somewhere was drawn.
    private void drawn() {
        if (position() != pressedAt) {
            share = position();
            if (kept != null) {
                kept.shares().put(name, share);
            }
        }
    }

    /// In its first layout it lies in its view, and the view in its window.
    private void recall() {
        if (kept == null) {
            kept = Dividers.above(this);
            if (kept != null) {
                name = Dividers.name(this, getOrientation(), first);
                share = kept.shares().getOrDefault(name, share);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double size = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
        Divider now = getDividers().isEmpty() ? null : getDividers().getFirst();
        if (now != null && size > 0 && (size != laidOutFor || !now.equals(known))) {
            recall();
            laidOutFor = size;
            known = now;
            setDividerPositions(share);
            super.layoutChildren();
        }
    }
}
