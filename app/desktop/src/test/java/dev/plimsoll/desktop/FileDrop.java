package dev.plimsoll.desktop;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import com.sun.javafx.tk.TKScene;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/// Drags files from a file manager over a window and lets them go, as the platform tells the scene of it: which node
/// gets them is found out from the place alone. No file manager can be started in a test.
final class FileDrop {
    private FileDrop() {}

    /// @param node over whose middle they are let go
    /// @return whether the window showed that it takes them, and took them
    static boolean onto(Node node, List<Path> files) {
        return Window.onFx(() -> {
            Bounds bounds = node.getBoundsInLocal();
            Point2D at = node.localToScene(bounds.getCenterX(), bounds.getCenterY());
            TKDropTargetListener window = listener(node.getScene());
            TransferMode copy = TransferMode.COPY;
            double x = at.getX();
            double y = at.getY();
            boolean offered = window.dragEnter(x, y, x, y, copy, new Held(files)) == copy
                    && window.dragOver(x, y, x, y, copy) == copy;
            if (!offered) {
                window.dragExit(x, y, x, y); // the pointer shows that nothing would come of it
                return false;
            }
            return window.drop(x, y, x, y, copy) == copy;
        });
    }

    private static TKDropTargetListener listener(Scene scene) throws ReflectiveOperationException {
        TKScene peer = SceneHelper.getPeer(scene);
        for (Class<?> type = peer.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == TKDropTargetListener.class) {
                    field.setAccessible(true);
                    return (TKDropTargetListener) field.get(peer);
                }
            }
        }
        throw new NoSuchFieldException("a window of " + peer.getClass() + " that files can be dropped on");
    }

    /// What the pointer holds.
    private record Held(List<Path> files) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return Set.of(DataFormat.FILES);
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public @Nullable Object getContent(DataFormat format) {
            List<File> held = files.stream().map(Path::toFile).toList();
            return hasContent(format) ? held : null;
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return DataFormat.FILES.equals(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return Set.of(TransferMode.COPY);
        }

        @Override
        public void setDragView(Image image) {}

        @Override
        public void setDragViewOffsetX(double offset) {}

        @Override
        public void setDragViewOffsetY(double offset) {}

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
