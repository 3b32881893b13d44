/// Finds HTTP/1.1 messages in a byte stream and rewrites the responses that a fault asks for.
@NullMarked
package dev.plimsoll.sandbox.chaos.http;

import org.jspecify.annotations.NullMarked;
