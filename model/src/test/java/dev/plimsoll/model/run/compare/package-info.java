/// Tests of the comparison of runs.
@NullMarked
package dev.plimsoll.model.run.compare;

import org.jspecify.annotations.NullMarked;
