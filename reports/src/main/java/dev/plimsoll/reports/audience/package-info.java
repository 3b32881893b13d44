/// Versions of a report for those it goes to: the team, the company, customers.
@NullMarked
package dev.plimsoll.reports.audience;

import org.jspecify.annotations.NullMarked;
