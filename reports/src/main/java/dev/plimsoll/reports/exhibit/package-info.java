/// Attached evidence in a report: pictures embedded, other files listed with their digests.
@NullMarked
package dev.plimsoll.reports.exhibit;

import org.jspecify.annotations.NullMarked;
