/// What is said about changes, as text and JSON.
@NullMarked
package dev.plimsoll.cli.discussion;

import org.jspecify.annotations.NullMarked;
