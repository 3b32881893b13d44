/// Tests of attached evidence, without a toolkit.
@NullMarked
package dev.plimsoll.desktop.exhibit;

import org.jspecify.annotations.NullMarked;
