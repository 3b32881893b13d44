/// Drills: a failure is played through under time pressure, and what is to be improved is written down afterwards.
@NullMarked
package dev.plimsoll.model.drill;

import org.jspecify.annotations.NullMarked;
