/// What a run asks of services outside the engine. Each port has a client that speaks the service's public API.
@NullMarked
package dev.plimsoll.engine.port;

import org.jspecify.annotations.NullMarked;
