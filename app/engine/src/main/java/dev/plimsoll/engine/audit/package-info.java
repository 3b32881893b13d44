/// What was done in the workspace and what was refused: noting it, finding it, checking it.
@NullMarked
package dev.plimsoll.engine.audit;

import org.jspecify.annotations.NullMarked;
