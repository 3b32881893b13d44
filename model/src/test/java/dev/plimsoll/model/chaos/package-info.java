/// Tests of faults and of the way from a change to them.
@NullMarked
package dev.plimsoll.model.chaos;

import org.jspecify.annotations.NullMarked;
