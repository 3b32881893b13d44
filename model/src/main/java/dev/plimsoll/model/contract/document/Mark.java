package dev.plimsoll.model.contract.document;

/// A line and a column, both from 1.
public record Mark(int line, int column) {}
