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
    /// A declared property came that is required and has a default.
    PROPERTY_WITH_DEFAULT,
    /// A property became required or optional.
    REQUIRED,
    /// A property that has a default became required.
    REQUIRED_WITH_DEFAULT,
    /// A property came or went that this flow leaves out: write-only in a response.
    EXCLUDED_PROPERTY,
    /// A property that this flow leaves out became required or optional.
    EXCLUDED_REQUIRED,
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
    /// The day on which a deprecated part goes, moved.
    SUNSET,
    /// How mature a part is said to be.
    STABILITY,
    /// A value of a list that may grow: other values are allowed too.
    EXTENSIBLE_ENUM_VALUE,
    /// Which property tells the branches of a union apart, or how its values lead to branches.
    DISCRIMINATOR,
    /// How a value travels in XML.
    XML,
    /// Another keyword; the difference names it.
    KEYWORD,
    /// Nothing that has a name of its own, and yet not the same set of values.
    WHOLE
}
