/// The report screen: the compiled report, and its export.
@NullMarked
package dev.plimsoll.desktop.report;

import org.jspecify.annotations.NullMarked;
