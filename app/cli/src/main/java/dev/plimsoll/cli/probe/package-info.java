/// What became of a provider that met clients which misread its contract, for people and programs.
@NullMarked
package dev.plimsoll.cli.probe;

import org.jspecify.annotations.NullMarked;
