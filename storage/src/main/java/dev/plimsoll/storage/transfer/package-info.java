/// The open form of a whole workspace: a zip of JSON lines and files with their SHA-256 sums. Knows tables and rows
/// only, so that it is the same for every database.
@NullMarked
package dev.plimsoll.storage.transfer;

import org.jspecify.annotations.NullMarked;
