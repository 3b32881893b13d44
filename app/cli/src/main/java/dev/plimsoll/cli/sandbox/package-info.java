/// The contract sandbox in the words and forms in which it is given out.
@NullMarked
package dev.plimsoll.cli.sandbox;

import org.jspecify.annotations.NullMarked;
