/// Records in files that people write: JSON or YAML, whole or only what differs.
@NullMarked
package dev.plimsoll.cli.document;

import org.jspecify.annotations.NullMarked;
