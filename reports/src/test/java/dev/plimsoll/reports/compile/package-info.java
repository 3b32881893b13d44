/// Tests of what a post-mortem says.
@NullMarked
package dev.plimsoll.reports.compile;

import org.jspecify.annotations.NullMarked;
