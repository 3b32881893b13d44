/// The program of the guardian: small, on its own, and with no more of Plimsoll than it needs to end faults.
@NullMarked
package dev.plimsoll.clients.guard;

import org.jspecify.annotations.NullMarked;
