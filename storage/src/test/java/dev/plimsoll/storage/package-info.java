/// Tests of the workspace on real files and real processes.
@NullMarked
package dev.plimsoll.storage;

import org.jspecify.annotations.NullMarked;
