/// Faults, and the way from a contract change to the experiment that shows whether its consumers survive it.
@NullMarked
package dev.plimsoll.model.chaos;

import org.jspecify.annotations.NullMarked;
