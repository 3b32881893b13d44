@NullMarked
package dev.plimsoll.model.invariant;

import org.jspecify.annotations.NullMarked;
