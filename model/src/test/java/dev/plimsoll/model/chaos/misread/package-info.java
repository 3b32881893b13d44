/// Tests of misreading clients.
@org.jspecify.annotations.NullMarked
package dev.plimsoll.model.chaos.misread;
