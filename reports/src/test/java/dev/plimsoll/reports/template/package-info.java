@NullMarked
package dev.plimsoll.reports.template;

import org.jspecify.annotations.NullMarked;
