/// Signals, windows of measurements, criteria and the verdict drawn from them.
@NullMarked
package dev.plimsoll.model.evidence;

import org.jspecify.annotations.NullMarked;
