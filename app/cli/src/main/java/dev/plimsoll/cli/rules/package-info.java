/// The catalogue of rules in the forms in which it is given out.
@NullMarked
package dev.plimsoll.cli.rules;

import org.jspecify.annotations.NullMarked;
