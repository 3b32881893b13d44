/// Tests of what people say about changes.
@NullMarked
package dev.plimsoll.model.discussion;

import org.jspecify.annotations.NullMarked;
