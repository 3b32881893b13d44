package dev.plimsoll.model.contract.schema;

/// What of a schema differs. The wording of rules is not decided here.
public enum Aspect {
    TYPE,
    FORMAT,
    NULLABLE,
    ENUM_VALUE,
    ENUM,
    MINIMUM,
    MAXIMUM,
    MULTIPLE_OF,
    MIN_LENGTH,
    MAX_LENGTH,
    PATTERN,
    MIN_ITEMS,
    MAX_ITEMS,
    UNIQUE_ITEMS,
    MIN_PROPERTIES,
    MAX_PROPERTIES,
    /// A declared property came or went.
    PROPERTY,
    /// A property became required or optional.
    REQUIRED,
    READ_ONLY,
    WRITE_ONLY,
    ADDITIONAL_PROPERTIES,
    /// A branch of `anyOf` came or went.
    ANY_OF,
    /// A branch of `oneOf` came or went.
    ONE_OF,
    /// The default that stands for a value left out.
    DEFAULT,
    DEPRECATED,
    /// Another keyword; the difference names it.
    KEYWORD,
    /// Nothing that has a name of its own, and yet not the same set of values.
    WHOLE
}
