/// What an amendment changes, told to the people who use the contract.
@NullMarked
package dev.plimsoll.cli.changelog;

import org.jspecify.annotations.NullMarked;
