/// Sums of files, written and checked.
@NullMarked
package dev.plimsoll.cli.evidence;

import org.jspecify.annotations.NullMarked;
