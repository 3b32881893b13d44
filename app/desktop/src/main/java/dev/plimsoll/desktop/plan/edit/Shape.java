package dev.plimsoll.desktop.plan.edit;

import java.util.List;
import java.util.Map;

/// What a part of a plan may hold.
sealed interface Shape {
    /// Something that is written as text.
    record Leaf(Codec codec) implements Shape {}

    /// Yes or no.
    record Flag() implements Shape {}

    /// One of a few words.
    record Choice(List<String> words) implements Shape {}

    /// Fields that belong together.
    ///
    /// @param type what the schema calls it
    record Section(String type, List<Field> fields) implements Shape {}

    /// One of several sections.
    ///
    /// @param property which of its fields says which one it is
    record Kinds(String type, String property, Map<String, Section> kinds) implements Shape {}

    /// Any number of sections, in an order.
    record Listing(Shape item) implements Shape {}

    /// A part with its name.
    ///
    /// @param optional whether it may be left out
    record Field(String name, Shape shape, boolean optional) {}
}
