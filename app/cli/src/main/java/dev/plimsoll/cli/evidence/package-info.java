/// The sums of the files that a demonstration leaves, and analyses by a template.
@NullMarked
package dev.plimsoll.cli.evidence;

import org.jspecify.annotations.NullMarked;
