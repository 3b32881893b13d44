/// What was forecast beside what came, over many runs.
@NullMarked
package dev.plimsoll.model.learning.forecast;

import org.jspecify.annotations.NullMarked;
