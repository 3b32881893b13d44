/// The sums of the files that a demonstration leaves.
@NullMarked
package dev.plimsoll.cli.evidence;

import org.jspecify.annotations.NullMarked;
