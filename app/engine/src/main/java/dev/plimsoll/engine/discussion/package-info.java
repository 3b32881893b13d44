/// Comments on the changes of a contract, and acceptances of changes that the workspace keeps.
@NullMarked
package dev.plimsoll.engine.discussion;

import org.jspecify.annotations.NullMarked;
