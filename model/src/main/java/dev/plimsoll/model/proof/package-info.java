/// What a circuit breaker or a rate limiter promises, what was seen of it from outside, and which defect that shows.
@NullMarked
package dev.plimsoll.model.proof;

import org.jspecify.annotations.NullMarked;
