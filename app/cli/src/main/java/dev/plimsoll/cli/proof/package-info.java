/// What came of proving a safeguard, or a dataset, for people and programs.
@NullMarked
package dev.plimsoll.cli.proof;

import org.jspecify.annotations.NullMarked;
