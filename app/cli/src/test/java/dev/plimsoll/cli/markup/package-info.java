/// Tests of dev.plimsoll.cli.markup.
@NullMarked
package dev.plimsoll.cli.markup;

import org.jspecify.annotations.NullMarked;
