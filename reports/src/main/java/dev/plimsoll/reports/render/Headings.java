package dev.plimsoll.reports.render;

/// Names the headings inside a section, in their order. A section's own name holds no digit, so none is named twice.
final class Headings {
    private final String section;
    private int told;

    /// @param section its id
    Headings(String section) {
        this.section = section;
    }

    String next() {
        told++;
        return section + "-" + told;
    }
}
