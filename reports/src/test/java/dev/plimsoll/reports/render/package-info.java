/// Tests of the forms of a report.
@NullMarked
package dev.plimsoll.reports.render;

import org.jspecify.annotations.NullMarked;
