/// Proving circuit breakers and rate limiters from outside.
@NullMarked
package dev.plimsoll.engine.proof;

import org.jspecify.annotations.NullMarked;
