/// The event-sourced record of a run: what is shown live, stored and reported is folded from the same events.
@NullMarked
package dev.plimsoll.model.run;

import org.jspecify.annotations.NullMarked;
