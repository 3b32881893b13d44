/// Shows what a check of wording found.
@NullMarked
package dev.plimsoll.cli.lint;

import org.jspecify.annotations.NullMarked;
