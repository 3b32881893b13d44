/// Synthetic tables that look like a given one and hold nobody of it, and the report that shows it.
@NullMarked
package dev.plimsoll.model.sandbox.dataset;

import org.jspecify.annotations.NullMarked;
