/// Scenario cards for people to read.
@NullMarked
package dev.plimsoll.cli.scenario;

import org.jspecify.annotations.NullMarked;
