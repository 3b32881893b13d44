/// Detectors that notice, while a run goes on, that something moved: over single requests and over windows. Each
/// alarm says what moved, from what to what, since when, and how sure that is.
@NullMarked
package dev.plimsoll.model.evidence.detect;

import org.jspecify.annotations.NullMarked;
