/// What two runs of one plan have in common, and where they part.
@NullMarked
package dev.plimsoll.model.run.compare;

import org.jspecify.annotations.NullMarked;
