/// Environments as more than a name: who answers for them, and within which boundaries experiments stay.
@NullMarked
package dev.plimsoll.model.environment;

import org.jspecify.annotations.NullMarked;
