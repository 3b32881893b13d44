/// Tests of storms.
@org.jspecify.annotations.NullMarked
package dev.plimsoll.model.chaos.storm;
