/// Tests of certificates.
@org.jspecify.annotations.NullMarked
package dev.plimsoll.model.run.certificate;
