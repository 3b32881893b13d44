@NullMarked
package dev.plimsoll.reports;

import org.jspecify.annotations.NullMarked;
