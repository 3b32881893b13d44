/// The index of the archive: full text with stems, prefixes, tolerance for typing mistakes and facets. It is held in
/// memory only, so that nothing of an encrypted workspace lies readable on the disk.
@NullMarked
package dev.plimsoll.storage.search;

import org.jspecify.annotations.NullMarked;
