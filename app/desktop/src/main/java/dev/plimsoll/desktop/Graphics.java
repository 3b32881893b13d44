package dev.plimsoll.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How the toolkit draws. To be said before it starts.
final class Graphics {
    /// What Linux has where there is a graphics card: that of the kernel, of NVIDIA's own driver, of a Windows around
    /// it.
    private static final List<String> CARDS = List.of("dri", "nvidiactl", "dxg");

    private Graphics() {}

    /// Backgrounds are drawn as they are and not copied from pictures that the toolkit keeps of them: where no graphics
    /// card helps, scrolling a table takes half the time so.
    static void drawPlainly() {
        System.setProperty("prism.disableRegionCaching", "true");
    }

    /// Without a graphics card the toolkit draws with the processor, and looks for a card for a fifth
    /// of a second before. Here it is told; who asks for a way to draw gets that.
    ///
    /// @param system name of the operating system, as the property `os.name` gives it
    /// @param devices where Linux has its devices
    static void spareTheSearch(String system, Path devices) {
        if (system.equals("Linux")
                && System.getProperty("prism.order") == null
                && CARDS.stream().noneMatch(card -> Files.exists(devices.resolve(card)))) {
            System.setProperty("prism.order", "sw");
        }
    }
}
