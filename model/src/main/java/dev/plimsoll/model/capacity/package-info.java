/// How much load a service bears: steps of load, the knee of its capacity curve, and the headroom above the peak of
/// production.
@NullMarked
package dev.plimsoll.model.capacity;

import org.jspecify.annotations.NullMarked;
