/// The scenario cards: each way to fail, how it is noticed, and what one does then.
@NullMarked
package dev.plimsoll.desktop.scenario;

import org.jspecify.annotations.NullMarked;
