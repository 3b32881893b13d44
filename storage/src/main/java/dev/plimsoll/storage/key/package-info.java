/// The key of an encrypted workspace and the file beside the database that keeps it, wrapped by a passphrase.
@NullMarked
package dev.plimsoll.storage.key;

import org.jspecify.annotations.NullMarked;
