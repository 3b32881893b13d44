/// A team's own order and words for its reports, filled from what was compiled.
@NullMarked
package dev.plimsoll.reports.template;

import org.jspecify.annotations.NullMarked;
