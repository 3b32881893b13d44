/// Scenario cards: how a failure is triggered, how it is noticed, and how one recovers from it.
@NullMarked
package dev.plimsoll.model.scenario;

import org.jspecify.annotations.NullMarked;
