/// Plans between the engine and the command line: what the options and the plan file say, and how a plan is shown.
@NullMarked
package dev.plimsoll.cli.plan;

import org.jspecify.annotations.NullMarked;
