/// Tests of the chaos matrix.
@org.jspecify.annotations.NullMarked
package dev.plimsoll.model.chaos.matrix;
