/// Tests of dev.plimsoll.cli.rules.
@NullMarked
package dev.plimsoll.cli.rules;

import org.jspecify.annotations.NullMarked;
