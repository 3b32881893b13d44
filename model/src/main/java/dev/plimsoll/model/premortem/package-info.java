/// Pre-mortem sessions after Gary Klein, Performing a Project Premortem, Harvard Business Review, September 2007: the
/// plan has failed; everybody writes down alone why, then all look at the reasons together.
@NullMarked
package dev.plimsoll.model.premortem;

import org.jspecify.annotations.NullMarked;
