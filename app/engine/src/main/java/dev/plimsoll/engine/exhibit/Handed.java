package dev.plimsoll.engine.exhibit;

import dev.plimsoll.model.exhibit.ExhibitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What somebody who hands in a file says about it.
///
/// @param subject the record that it belongs to: `I1`
/// @param name of the file, without a folder
/// @param source where it was taken from
/// @param role what the collector was to what is told, never a name
/// @param taken when it was taken; null for now
/// @param zone in which the source shows its times
/// @param ahead by how much the source's clock was ahead, below zero for behind; null when nobody compared it
/// @param words what one sees in it
public record Handed(
        String subject,
        String name,
        ExhibitKind kind,
        String source,
        String role,
        @Nullable Instant taken,
        ZoneId zone,
        @Nullable Duration ahead,
        String words) {}
