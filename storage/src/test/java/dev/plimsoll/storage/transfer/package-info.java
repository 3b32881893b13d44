/// Tests of the open form of a workspace.
@NullMarked
package dev.plimsoll.storage.transfer;

import org.jspecify.annotations.NullMarked;
