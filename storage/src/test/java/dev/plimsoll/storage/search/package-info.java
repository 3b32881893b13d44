/// Tests of the index of the archive, and the corpus that they and the measurement search in.
@NullMarked
package dev.plimsoll.storage.search;

import org.jspecify.annotations.NullMarked;
