/// The archive: full text search over every record of the workspace, and what is like something that is being written.
@NullMarked
package dev.plimsoll.engine.search;

import org.jspecify.annotations.NullMarked;
