package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.canary.CanaryWork;
import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.canary.CanaryChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The canaries of the open workspace.
record CanariesOnEngine(Supplier<Engine> engine) implements CanaryWork {
    private Canaries canaries() {
        return engine.get().canaries();
    }

    @Override
    public Looked inFiles(Path root, Progress progress) {
        return new Looked(canaries().made(), canaries().inFiles(root, CanaryChannel.FILE, 0, (file, share) -> {
            progress.checkCancelled();
            progress.step(String.valueOf(file.getFileName()), share);
        }));
    }

    @Override
    public Looked inText(String text) {
        return new Looked(
                canaries().made(),
                canaries()
                        .inBytes(text.getBytes(StandardCharsets.UTF_8), CanaryChannel.IMPORT, tr("pasted text"))
                        .stream()
                        .toList());
    }

    @Override
    public Written write(Path contract, long seed, Path file) {
        StubbedContract data = canaries().testData(NamedContracts.read(contract), seed);
        WrittenFile.write(file, data.json(seed).getBytes(StandardCharsets.UTF_8));
        return new Written(
                data.stubs().size(), data.stubs().size() + data.impossible().size());
    }
}
