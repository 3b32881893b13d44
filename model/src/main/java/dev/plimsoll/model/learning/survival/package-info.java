/// Which ways to fail have been brought about by an experiment, and which have not.
@NullMarked
package dev.plimsoll.model.learning.survival;

import org.jspecify.annotations.NullMarked;
