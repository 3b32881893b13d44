/// Tests of keys, codes and seals.
@NullMarked
package dev.plimsoll.storage.key;

import org.jspecify.annotations.NullMarked;
