package dev.plimsoll.reports.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.imageio.ImageIO;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/// A chart as a picture made of points, for readers that show no vector graphics. Letters come from the program's own
/// fonts; nothing is loaded from outside.
final class ChartPicture {
    /// Points across: twice the width of the drawing, so that it prints well.
    private static final float WIDTH = 1440;

    private ChartPicture() {}

    /// @param svg as the program draws charts
    static byte[] png(String svg) throws IOException {
        Painter painter = new Painter(new OwnLetters());
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, WIDTH);
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        try {
            painter.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
        } catch (TranscoderException failed) {
            throw new IOException("a chart could not be drawn as a picture", failed);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
        BufferedImage drawn = painter.drawn;
        if (drawn == null || !ImageIO.write(drawn, "png", bytes)) {
            throw new IOException("a chart could not be written as PNG");
        }
        return bytes.toByteArray();
    }

    private static final class Painter extends ImageTranscoder {
        private final FontFamilyResolver letters;
        private @Nullable BufferedImage drawn;

        Painter(FontFamilyResolver letters) {
            this.letters = letters;
        }

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            drawn = image;
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return letters;
                }
            };
        }
    }

    /// One family for whatever is asked for.
    private static final class OwnLetters implements FontFamilyResolver {
        private final GVTFontFamily family;

        OwnLetters() throws IOException {
            try {
                Font font = Font.createFont(
                        Font.TRUETYPE_FONT, new ByteArrayInputStream(PdfFonts.read("LiberationSans-Regular.ttf")));
                family = new AWTFontFamily(new GVTFontFace(PdfFonts.SANS), font);
            } catch (FontFormatException damaged) {
                throw new IOException("the program's own font cannot be read", damaged);
            }
        }

        @Override
        public GVTFontFamily resolve(String name) {
            return family;
        }

        @Override
        public GVTFontFamily resolve(String name, FontFace face) {
            return family;
        }

        @Override
        public GVTFontFamily loadFont(InputStream in, FontFace face) {
            return family;
        }

        @Override
        public GVTFontFamily getDefault() {
            return family;
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char c) {
            return family;
        }
    }
}
