/// A simulation that compares detectors with the usual rules.
@NullMarked
package dev.plimsoll.model.evidence.detect.bench;

import org.jspecify.annotations.NullMarked;
