@NullMarked
package dev.plimsoll.model.learning.timeline;

import org.jspecify.annotations.NullMarked;
