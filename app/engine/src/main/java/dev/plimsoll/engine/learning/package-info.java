/// What is learned from incidents and runs: timelines, actions, safeguards, forecasts, what was survived.
@NullMarked
package dev.plimsoll.engine.learning;

import org.jspecify.annotations.NullMarked;
