package dev.plimsoll.reports.exhibit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Which files a report can show as pictures: PNG and JPEG that can be read as a whole and are not too large. SVG is
/// not among them, because it can hold programs and addresses.
public final class PictureBytes {
    /// Of all points; a picture unpacks to some 4 bytes for each.
    private static final long MOST_POINTS = 20_000_000;

    private static final Map<String, String> SHOWN = Map.of("png", "image/png", "jpeg", "image/jpeg");

    private PictureBytes() {}

    /// Whether a report shows files of this media type.
    public static boolean shown(String mediaType) {
        return SHOWN.containsValue(mediaType);
    }

    /// Of a picture that can be shown; empty for everything else, also for a damaged picture.
    public static Optional<String> mediaType(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? Optional.ofNullable(read(readers.next(), in)) : Optional.empty();
        } catch (IOException | RuntimeException damaged) { // readers throw what they like at damaged pictures
            return Optional.empty();
        }
    }

    private static @Nullable String read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            String type = SHOWN.get(reader.getFormatName().toLowerCase(java.util.Locale.ROOT));
            reader.setInput(in, true, true);
            if (type == null || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                return null;
            }
            BufferedImage whole = reader.read(0);
            return whole.getWidth() > 0 ? type : null;
        } finally {
            reader.dispose();
        }
    }

    /// Width and height of a picture that can be shown, in points.
    ///
    /// @throws IOException if it cannot be read
    public static int[] size(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("a picture cannot be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        }
    }
}
