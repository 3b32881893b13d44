package dev.plimsoll.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// The icon of the program: Samuel Plimsoll's mark, a ring with a line through it that a ship may not be loaded
/// beyond. Drawn here once, on a square of 64 units, for every form and size that a system wants.
final class ProgramIcon {
    /// Of the icons that desktops look for, in pixels.
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final double UNITS = 64;
    private static final double CORNER = 14;
    private static final double RADIUS = 16;
    private static final double LINE_FROM = 8;
    private static final double LINE_TO = 56;
    private static final double STROKE = 6;
    private static final String SEA = "#0b4f6c";
    private static final String MARK = "#ffffff";

    private ProgramIcon() {}

    static String svg() {
        double middle = UNITS / 2;
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %1$.0f">
                  <title>Plimsoll</title>
                  <rect width="%1$.0f" height="%1$.0f" rx="%2$.0f" fill="%3$s"/>
                  <g fill="none" stroke="%4$s" stroke-width="%5$.0f" stroke-linecap="round">
                    <circle cx="%6$.0f" cy="%6$.0f" r="%7$.0f"/>
                    <path d="M%8$.0f %6$.0fH%9$.0f"/>
                  </g>
                </svg>
                """, UNITS, CORNER, SEA, MARK, STROKE, middle, RADIUS, LINE_FROM, LINE_TO);
    }

    /// @param size of a side, in pixels
    static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(size / UNITS, size / UNITS);
            draw(graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D graphics) {
        double middle = UNITS / 2;
        graphics.setColor(Color.decode(SEA));
        graphics.fill(new RoundRectangle2D.Double(0, 0, UNITS, UNITS, 2 * CORNER, 2 * CORNER));
        graphics.setColor(Color.decode(MARK));
        graphics.setStroke(new BasicStroke((float) STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Ellipse2D.Double(middle - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS));
        graphics.draw(new Line2D.Double(LINE_FROM, middle, LINE_TO, middle));
    }

    /// For Windows: a directory of pictures, each a PNG, as Windows reads them since Vista.
    static byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 32, 48, 256);
        Map<Integer, byte[]> pictures = pictures(sizes);
        int header = 6 + 16 * sizes.size();
        int length = header
                + pictures.values().stream().mapToInt(picture -> picture.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        int offset = header;
        for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
            // A side of 256 is written as 0.
            byte side = (byte) (picture.getKey() & 0xff);
            file.put(side).put(side).put((byte) 0).put((byte) 0);
            file.putShort((short) 1).putShort((short) 32);
            file.putInt(picture.getValue().length).putInt(offset);
            offset += picture.getValue().length;
        }
        pictures.values().forEach(file::put);
        return file.array();
    }

    /// For macOS: PNG pictures, each after its type and its length.
    static byte[] icns() throws IOException {
        Map<Integer, String> types = new TreeMap<>(Map.of(128, "ic07", 256, "ic08", 512, "ic09"));
        Map<Integer, byte[]> pictures = pictures(List.copyOf(types.keySet()));
        int length = 8
                + pictures.values().stream()
                        .mapToInt(picture -> 8 + picture.length)
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (Map.Entry<Integer, String> type : types.entrySet()) {
            byte[] picture = pictures.getOrDefault(type.getKey(), new byte[0]);
            file.put(type.getValue().getBytes(StandardCharsets.US_ASCII)).putInt(8 + picture.length);
            file.put(picture);
        }
        return file.array();
    }

    private static Map<Integer, byte[]> pictures(List<Integer> sizes) throws IOException {
        Map<Integer, byte[]> pictures = new TreeMap<>();
        for (int size : sizes) {
            pictures.put(size, png(size));
        }
        return pictures;
    }
}
