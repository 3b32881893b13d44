package dev.plimsoll.model.contract.read;

/// Finds the files that a contract refers to. What may be read, and how much, is up to whoever implements it.
@FunctionalInterface
public interface Neighbours {
    /// Follows no reference: a reader without neighbours says which references lead out.
    Neighbours NONE = (_, _) -> new Answer.NotFollowed();

    /// @param from the address of the file that holds the reference, `""` for the contract's own file
    /// @param reference the address in it, without fragment, percent-decoded unless it names a host
    Answer find(String from, String reference);

    /// What became of a search.
    sealed interface Answer {
        /// A file that was found.
        ///
        /// @param address of the file: the same file always has the same one, the contract's own has `""`
        /// @param name of the file for positions, as the user would write it
        @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
        record Found(String address, String name, byte[] bytes) implements Answer {}

        /// There is no such file, or it may not be read: the contract cannot be read without it.
        ///
        /// @param sentence why, and what to do
        record Refused(String sentence) implements Answer {}

        /// The reference stays as it is, and the reader says that it leads out.
        record NotFollowed() implements Answer {}
    }
}
