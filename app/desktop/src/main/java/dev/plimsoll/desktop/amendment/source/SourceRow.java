package dev.plimsoll.desktop.amendment.source;

import javafx.scene.layout.Region;

/// Lays two lines out in equal halves, whatever their text asks for.
final class SourceRow extends Region {
    private final SourceLine left;
    private final SourceLine right;

    SourceRow(SourceLine left, SourceLine right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    protected void layoutChildren() {
        double half = Math.floor(getWidth() / 2);
        left.resizeRelocate(0, 0, half, getHeight());
        right.resizeRelocate(half, 0, getWidth() - half, getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return left.prefHeight(-1);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }
}
