/// Tests of the versions of a report.
@NullMarked
package dev.plimsoll.reports.audience;

import org.jspecify.annotations.NullMarked;
