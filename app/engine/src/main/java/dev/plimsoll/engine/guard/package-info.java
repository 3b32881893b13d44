/// The guardian: a process of its own that takes back what a run did when the run can no longer do it, the journal that
/// both write, and the requests to stop that come from other programs.
@NullMarked
package dev.plimsoll.engine.guard;

import org.jspecify.annotations.NullMarked;
