/// Care of the workspace itself: checking it, backing it up and restoring it.
@NullMarked
package dev.plimsoll.engine.workspace;

import org.jspecify.annotations.NullMarked;
