/// Canonical JSON and the digests made from it.
@NullMarked
package dev.plimsoll.model.json;

import org.jspecify.annotations.NullMarked;
