/// What logs, for both programs: each sets its log up in code, before anything is said.
@NullMarked
package dev.plimsoll.engine.log;

import org.jspecify.annotations.NullMarked;
