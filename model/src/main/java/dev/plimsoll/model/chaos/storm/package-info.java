/// Faults that overlap: a storm in which every two of them meet, within a budget of time.
@NullMarked
package dev.plimsoll.model.chaos.storm;

import org.jspecify.annotations.NullMarked;
