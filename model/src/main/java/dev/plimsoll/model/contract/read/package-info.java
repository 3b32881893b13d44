/// Readers of contract files. Bounded in size, depth and aliases; every element keeps its line and column.
@NullMarked
package dev.plimsoll.model.contract.read;

import org.jspecify.annotations.NullMarked;
