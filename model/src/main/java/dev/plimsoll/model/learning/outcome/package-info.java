/// What came of the work, by service and quarter; never by person.
@NullMarked
package dev.plimsoll.model.learning.outcome;

import org.jspecify.annotations.NullMarked;
