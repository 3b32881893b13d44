/// Clients of the services a run uses, by their public HTTP APIs: WireMock for stubs, Toxiproxy for chaos.
@NullMarked
package dev.plimsoll.clients;

import org.jspecify.annotations.NullMarked;
