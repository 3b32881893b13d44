/// Tests of measures and conditions.
@NullMarked
package dev.plimsoll.model.evidence;

import org.jspecify.annotations.NullMarked;
