/// What consumers rely on, held against contracts.
@NullMarked
package dev.plimsoll.engine.consumer;

import org.jspecify.annotations.NullMarked;
