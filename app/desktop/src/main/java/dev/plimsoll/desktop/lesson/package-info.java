/// What runs and incidents teach together: safeguards, forecasts, ways to fail, outcomes. Nothing is by person.
@NullMarked
package dev.plimsoll.desktop.lesson;

import org.jspecify.annotations.NullMarked;
