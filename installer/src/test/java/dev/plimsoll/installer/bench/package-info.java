/// Measurements of whole processes. Run by hand, never as tests.
@NullMarked
package dev.plimsoll.installer.bench;

import org.jspecify.annotations.NullMarked;
