/// How a service of somebody else behaves: how long it takes, how often it fails, how much it allows, when it is out.
@NullMarked
package dev.plimsoll.model.sandbox.thirdparty;

import org.jspecify.annotations.NullMarked;
