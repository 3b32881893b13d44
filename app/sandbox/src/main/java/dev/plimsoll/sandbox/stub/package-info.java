/// The embedded contract sandbox: WireMock in this process, driven through its own admin API.
@NullMarked
package dev.plimsoll.sandbox.stub;

import org.jspecify.annotations.NullMarked;
