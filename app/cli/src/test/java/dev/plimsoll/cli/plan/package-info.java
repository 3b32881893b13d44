/// Tests of dev.plimsoll.cli.plan.
@NullMarked
package dev.plimsoll.cli.plan;

import org.jspecify.annotations.NullMarked;
