package dev.plimsoll.model.contract.consumer.pact;

/// One step from the root of a body to a value.
///
/// @param name the key, element or attribute (`@id`); empty for an item of an array
/// @param index the place in the array, or of an element among its siblings; -1 where there is none
public record Step(String name, int index) {
    /// The value of a key.
    public static Step key(String name) {
        return new Step(name, -1);
    }

    /// An item of an array.
    public static Step item(int index) {
        return new Step("", index);
    }

    static Step element(String name, int index) {
        return new Step(name, index);
    }

    boolean isItem() {
        return name.isEmpty() && index >= 0;
    }

    boolean isElement() {
        return !name.isEmpty() && index >= 0;
    }
}
