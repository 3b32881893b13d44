/// Tests of dev.plimsoll.cli.run.
@NullMarked
package dev.plimsoll.cli.run;

import org.jspecify.annotations.NullMarked;
