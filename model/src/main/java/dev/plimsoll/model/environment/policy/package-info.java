/// Which gates the card of an environment puts before a run there.
@NullMarked
package dev.plimsoll.model.environment.policy;

import org.jspecify.annotations.NullMarked;
