/// Clients that misread a contract, for the provider's side: what they send, and what a provider has to do about it.
@NullMarked
package dev.plimsoll.model.chaos.misread;

import org.jspecify.annotations.NullMarked;
