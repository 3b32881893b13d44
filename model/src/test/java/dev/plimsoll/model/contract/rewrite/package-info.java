/// Contracts and schemas written another way with the same meaning, to be compared with what they were.
@NullMarked
package dev.plimsoll.model.contract.rewrite;

import org.jspecify.annotations.NullMarked;
