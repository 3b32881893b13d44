/// Starting a run, conducting it through its phases, and stopping it.
@NullMarked
package dev.plimsoll.engine.run;

import org.jspecify.annotations.NullMarked;
