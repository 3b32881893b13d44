/// The embedded chaos service: Toxiproxy's HTTP API on loopback, with message-level HTTP faults beyond it.
@NullMarked
package dev.plimsoll.sandbox.chaos;

import org.jspecify.annotations.NullMarked;
