/// OkHttp clients that speak the public HTTP APIs of the services a run needs. One class a service; each works
/// against the real product and against what Plimsoll embeds.
@NullMarked
package dev.plimsoll.clients;

import org.jspecify.annotations.NullMarked;
