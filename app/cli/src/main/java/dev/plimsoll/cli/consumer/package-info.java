/// Answers about consumers, as text and JSON.
@NullMarked
package dev.plimsoll.cli.consumer;

import org.jspecify.annotations.NullMarked;
