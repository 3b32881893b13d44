package dev.plimsoll.desktop.run;

import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What the certificate of a run asks of the engine. Everything here may block.
///
/// @param standing what the certificate of a run that has ended is worth today
/// @param write writes a certificate into a file
public record CertificateWork(Function<RunId, Standing> standing, BiConsumer<Certificate, Path> write) {}
