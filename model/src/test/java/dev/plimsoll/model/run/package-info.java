/// Tests of runs and the judge.
@NullMarked
package dev.plimsoll.model.run;

import org.jspecify.annotations.NullMarked;
