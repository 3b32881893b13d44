/// Tests of amendments.
@NullMarked
package dev.plimsoll.model.amendment;

import org.jspecify.annotations.NullMarked;
