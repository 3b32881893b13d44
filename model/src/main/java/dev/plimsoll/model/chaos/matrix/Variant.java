package dev.plimsoll.model.chaos.matrix;

/// One concrete payload of an experiment.
///
/// @param kind in which way it differs from what its reader expects
/// @param detail what exactly is different, in a few words
/// @param content what is sent
/// @param base whether the old version allows it
/// @param revision whether the new version allows it
public record Variant(VariantKind kind, String detail, Content content, Standing base, Standing revision) {}
