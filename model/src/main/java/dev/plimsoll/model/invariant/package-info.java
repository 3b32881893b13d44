/// What must hold over the transactions of a run, whatever goes wrong around them: nothing is lost, doubled,
/// half-applied or out of order.
@NullMarked
package dev.plimsoll.model.invariant;

import org.jspecify.annotations.NullMarked;
