/// From stored records to a report, with no typing and no clock: the same records give the same report.
@NullMarked
package dev.plimsoll.reports.compile;

import org.jspecify.annotations.NullMarked;
