/// Tests of scenario cards.
@NullMarked
package dev.plimsoll.model.scenario;

import org.jspecify.annotations.NullMarked;
